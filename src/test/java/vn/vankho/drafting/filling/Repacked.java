package vn.vankho.drafting.filling;

import java.util.Map;

/// A .docx from its parts, as the filler itself writes one.
public final class Repacked {

    private Repacked() {}

    public static byte[] of(Map<String, byte[]> entries) {
        return Entries.write(entries);
    }
}
