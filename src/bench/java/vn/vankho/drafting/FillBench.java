package vn.vankho.drafting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import vn.vankho.drafting.filling.Fill;
import vn.vankho.drafting.filling.TemplateReader;

/// How long it takes to fill a long report, beside poi-tl and XDocReport: the same text, the same
/// loops (sections, paragraphs in them, rows of a table), in one process, the engines in turn.
///
/// `FillBench TEXT` compares; `FillBench TEXT first` measures the first document of a process;
/// `FillBench TEXT memory` fills 200 times and prints the peak of the process (Linux).
public final class FillBench {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 40;

    private interface Engine {
        byte[] fill() throws Exception;
    }

    private FillBench() {}

    public static void main(String[] arguments) throws Exception {
        // The engines tell each step at lower levels, which would be measured with them.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var report = BenchReport.of(Files.readAllLines(Path.of(arguments[0])));
        switch (arguments.length > 1 ? arguments[1] : "") {
            case "first" -> first(report);
            case "memory" -> memory(report);
            default -> compare(report);
        }
    }

    private static void compare(BenchReport report) throws Exception {
        var engines = engines(report);
        for (var engine : engines.entrySet()) {
            var text = BenchReport.words(engine.getValue().fill());
            System.out.printf("%-32s %d words%n", engine.getKey(), text);
        }
        var times = new LinkedHashMap<String, double[]>();
        engines.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var engine : engines.entrySet()) {
                long start = System.nanoTime();
                engine.getValue().fill();
                if (round >= 0) {
                    times.get(engine.getKey())[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        double ours = median(times.values().iterator().next());
        times.forEach(
                (name, each) ->
                        System.out.printf(
                                "%-32s median %6.1f ms, best %6.1f ms, %5.2f times ours%n",
                                name, median(each), each[0], median(each) / ours));
    }

    /// Sorts, so that the first is the best.
    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static Map<String, Engine> engines(BenchReport report) throws Exception {
        var engines = new LinkedHashMap<String, Engine>();
        var filler = new Filler();
        var ours = report.ours();
        var data = report.data();
        engines.put("Văn khố", () -> done(filler, ours, data));
        var poi = report.poi();
        engines.put("poi-tl", () -> poi(poi, data));
        var freemarker = report.freemarker();
        engines.put(
                "XDocReport, template read anew",
                () -> {
                    var read =
                            XDocReportRegistry.getRegistry()
                                    .loadReport(
                                            new ByteArrayInputStream(freemarker),
                                            TemplateEngineKind.Freemarker,
                                            false);
                    return xdoc(read, data);
                });
        var kept =
                XDocReportRegistry.getRegistry()
                        .loadReport(
                                new ByteArrayInputStream(freemarker),
                                "kept",
                                TemplateEngineKind.Freemarker);
        engines.put("XDocReport, template kept", () -> xdoc(kept, data));
        engines.put(
                "Văn khố, template read anew",
                () -> Fill.fill(TemplateReader.read(ours), data).docx());
        return engines;
    }

    private static byte[] done(Filler filler, byte[] template, Map<String, Object> data) {
        return ((Filler.Filled.Done) filler.fill(template, data, false)).docx();
    }

    private static byte[] poi(byte[] template, Map<String, Object> data) throws Exception {
        var rows = Configure.builder().bind("chitieu", new LoopRowTableRenderPolicy()).build();
        var out = new ByteArrayOutputStream();
        try (var filled =
                XWPFTemplate.compile(new ByteArrayInputStream(template), rows).render(data)) {
            filled.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xdoc(IXDocReport report, Map<String, Object> data) throws Exception {
        var out = new ByteArrayOutputStream();
        report.process(report.createContext(data), out);
        return out.toByteArray();
    }

    private static void first(BenchReport report) {
        var filled = done(new Filler(), report.ours(), report.data());
        var started = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        System.out.printf(
                "first document %d ms after the process began (%d bytes)%n",
                Duration.between(started, Instant.now()).toMillis(), filled.length);
    }

    private static void memory(BenchReport report) throws Exception {
        var filler = new Filler();
        long bytes = 0;
        for (int i = 0; i < 200; i++) {
            bytes += done(filler, report.ours(), report.data()).length;
        }
        var peak =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("VmHWM unknown");
        System.out.printf("200 fills, %d bytes, %s%n", bytes, peak.replaceAll("\\s+", " "));
    }
}
