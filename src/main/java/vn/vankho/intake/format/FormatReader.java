package vn.vankho.intake.format;

import java.nio.file.Path;

/// Reads one family of file formats. Runs in the sandbox.
public interface FormatReader {

    /// @param mediaType as found in the bytes, without parameters
    boolean reads(String mediaType);

    /// @param folder where files found inside of this one are left
    /// @throws Unreadable if there is nothing to be had from the file, with a sentence for the
    ///     clerk
    Extraction read(Path file, String mediaType, Path folder) throws Exception;
}
