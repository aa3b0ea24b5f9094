package vn.vankho.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.Reading;

/// A reading as it is kept: JSON in UTF-8 that a person can read.
///
/// @param version of this form, so that later programs can tell
record ReadingFile(int version, Reading reading) {

    static final String FILE = "reading.json";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] print(Reading reading) {
        // By way of characters, because half a character out of a damaged file must not stop us.
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new ReadingFile(VERSION, reading))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Reading read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), ReadingFile.class).reading();
    }
}
