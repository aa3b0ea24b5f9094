package vn.vankho.drafting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.drafting.PdfFailed;

/// With small programs in the place of LibreOffice, which do what it does on a bad day.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the small programs are shell scripts")
class LibreOfficeTest {

    @TempDir Path folder;

    private Path program(String script) throws IOException {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void isKilledWithAllItStartedWhenItDoesNotAnswer() throws IOException {
        var running = folder.resolve("pid");
        var renderer =
                new LibreOffice(
                        program("sleep 300 & echo $! > " + running + "; wait"),
                        Duration.ofSeconds(2));
        assertThatExceptionOfType(PdfFailed.class)
                .isThrownBy(() -> renderer.render(new byte[0]))
                .withMessageContaining("không trả lời");
        var child = ProcessHandle.of(Long.parseLong(Files.readString(running).strip()));
        child.ifPresent(process -> process.onExit().join());
        assertThat(child.map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void saysWhenNoPdfCameOfIt() throws IOException {
        var renderer = new LibreOffice(program("echo no >&2; exit 1"), Duration.ofSeconds(20));
        assertThatExceptionOfType(PdfFailed.class)
                .isThrownBy(() -> renderer.render(new byte[0]))
                .withMessageContaining("Tệp Word vẫn dùng được");
    }

    @Test
    void isStoodInForWhereItMakesNoFile() throws IOException {
        var silent = new LibreOffice(program("exit 1"), Duration.ofSeconds(20));
        var renderer = new WithSpare(silent, docx -> docx.clone());
        assertThat(renderer.render(new byte[] {7})).containsExactly(7);
    }

    @Test
    void isStoodInForWhereItHangs() throws IOException {
        var hanging = new LibreOffice(program("sleep 300"), Duration.ofSeconds(1));
        var renderer = new WithSpare(hanging, docx -> docx.clone());
        assertThat(renderer.render(new byte[] {7})).containsExactly(7);
    }

    @Test
    void isTheOneThatTheOfficeNames() throws IOException {
        var named = program("");
        assertThat(LibreOffice.program(Map.of("VANKHO_SOFFICE", named.toString()))).contains(named);
        assertThat(LibreOffice.program(Map.of("PATH", folder.toString()))).contains(named);
    }
}
