package vn.vankho.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Starts worker JVMs: the same Java and the same classes as this one, little memory, and an
/// environment that tells nothing of this machine.
final class WorkerStarter {

    /// The rest of the environment (passwords, proxies) is none of a worker's business.
    private static final Set<String> INHERITED =
            Set.of(
                    "PATH",
                    "LANG",
                    "LC_ALL",
                    "TZ",
                    "TESSDATA_PREFIX",
                    "VANKHO_TESSERACT",
                    "VANKHO_SOFFICE",
                    "SYSTEMROOT",
                    "WINDIR",
                    "PROGRAMFILES",
                    "PROGRAMFILES(X86)",
                    "LOCALAPPDATA");

    private final SandboxSettings settings;
    private final Path root;
    private final Isolation isolation;

    WorkerStarter(SandboxSettings settings, Path root, Isolation isolation) {
        this.settings = settings;
        this.root = root;
        this.isolation = isolation;
    }

    Worker start() throws IOException {
        var folder = Files.createTempDirectory(root, "worker-");
        var builder = new ProcessBuilder(isolation.around(command(folder)));
        builder.directory(folder.toFile());
        environment(builder.environment(), folder);
        var worker = new Worker(builder.start(), folder);
        worker.awaitReady();
        return worker;
    }

    private static void environment(Map<String, String> environment, Path folder) {
        var own = new TreeMap<>(environment);
        environment.clear();
        own.forEach((name, value) -> inherit(environment, name, value));
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("TEMP", folder.toString());
        environment.put("TMP", folder.toString());
        // Tesseract is slower with several threads on few cores.
        environment.put("OMP_THREAD_LIMIT", "1");
    }

    private static void inherit(Map<String, String> environment, String name, String value) {
        if (INHERITED.contains(name.toUpperCase(Locale.ROOT))) {
            environment.put(name, value);
        }
    }

    /// The arguments go by a file: a class path can be longer than a Windows command line.
    private List<String> command(Path folder) throws IOException {
        var arguments = folder.resolve("arguments");
        Files.write(arguments, arguments(folder).stream().map(WorkerStarter::quoted).toList());
        return List.of(java().toString(), "@" + arguments);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<String> arguments(Path folder) throws IOException {
        var noHosts = Files.writeString(root.resolve("hosts"), "");
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-Xmx" + settings.memoryMegabytes() + "m",
                                "-XX:MaxDirectMemorySize=64m",
                                "-XX:MaxMetaspaceSize=256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                                "-XX:-UsePerfData",
                                "-XX:+DisableAttachMechanism",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dfile.encoding=UTF-8",
                                "-Djava.awt.headless=true",
                                "-Djava.io.tmpdir=" + folder,
                                "-Duser.home=" + folder,
                                // Names are looked up in this empty file and nowhere else.
                                "-Djdk.net.hosts.file=" + noHosts,
                                "-cp",
                                classPath()));
        arguments.addAll(mainClass());
        return arguments;
    }

    /// The worker's current folder is another, so nothing may be relative.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Inside the packaged jar only its own launcher finds our classes; there `Vankho.main` passes
    /// on to [WorkerMain].
    private static List<String> mainClass() {
        if (isPackaged()) {
            return List.of(
                    "org.springframework.boot.loader.launch.JarLauncher", WorkerMain.ARGUMENT);
        }
        return List.of(WorkerMain.class.getName());
    }

    private static boolean isPackaged() {
        var own = WorkerStarter.class.getResource("WorkerStarter.class");
        return own != null && own.toString().startsWith("jar:nested:");
    }

    private static Path java() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (Files.isExecutable(java) || File.separatorChar == '\\') {
            return java;
        }
        return ProcessHandle.current().info().command().map(Path::of).orElse(java);
    }
}
