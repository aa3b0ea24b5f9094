package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.VankhoHome;

class OfficeAbbreviationsTest {

    @TempDir Path folder;

    private void write(String text) throws IOException {
        var file = folder.resolve("templates").resolve(OfficeAbbreviations.FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private long forms(String word) {
        var abbreviations = new OfficeAbbreviations(new VankhoHome(folder)).get();
        return abbreviations.in(SyllableReader.read(word), true).size();
    }

    @Test
    void knowsTheCommonOnesWithoutAFile() {
        assertThat(forms("UBND")).isOne();
        assertThat(forms("BQLNT")).isZero();
    }

    @Test
    void readsTheFileOfTheOfficeAndKeepsTheRest() throws IOException {
        write("\uFEFF# của xã\nBQLNT = ban quản lý nghĩa trang\n");
        assertThat(forms("BQLNT")).isOne();
        assertThat(forms("UBND")).isOne();
    }

    @Test
    void letsTheOfficeSayOtherwise() throws IOException {
        write("BTC = ban tổ chức lễ hội\n");
        try (var office = new Office(folder)) {
            var own = office.add("Ban tổ chức lễ hội họp");
            office.add("Bộ tài chính họp");
            assertThat(office.found("BTC")).containsExactly(own);
        }
    }

    @Test
    void leavesOutLinesThatAreNone() throws IOException {
        write("đây là một câu\n= \nBQLNT = ban quản lý nghĩa trang\n\u0000\uFFFD");
        assertThat(forms("BQLNT")).isOne();
    }

    @Test
    void findsInAnOpenIndexWhatWasAddedToTheFile() throws IOException, InterruptedException {
        try (var office = new Office(folder)) {
            var id = office.add("Ban quản lý nghĩa trang họp");
            assertThat(office.found("BQLNT")).isEmpty();
            write("BQLNT = ban quản lý nghĩa trang\n");
            for (var tries = 0; tries < 100 && office.found("BQLNT").isEmpty(); tries++) {
                Thread.sleep(100);
            }
            assertThat(office.found("BQLNT")).containsExactly(id);
        }
    }
}
