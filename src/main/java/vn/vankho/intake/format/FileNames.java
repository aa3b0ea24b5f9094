package vn.vankho.intake.format;

import java.text.Normalizer;

/// Names of files from outside.
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /// The last part of a path of either kind, without what a file system dislikes:
    /// `../../x` becomes `x`.
    public static String safe(String path) {
        var composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        var last = Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\'));
        var name = composed.substring(last + 1);
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
        var shortened = plain.length() > LONGEST ? shortened(plain) : plain;
        return shortened.matches("\\.*") ? "không tên" : shortened;
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
