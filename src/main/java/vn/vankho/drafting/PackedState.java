package vn.vankho.drafting;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A saved state, small: only what differs from the state before it. A draft of 60 kB in which a
/// figure was typed takes some dozen bytes.
///
/// @param whole whether it stands by itself
/// @param before how many bytes at the beginning are the same as in the state before
/// @param after how many at the end
/// @param content the bytes between, deflated with those that they replace as dictionary
record PackedState(boolean whole, int before, int after, byte[] content) {

    /// What deflate can look back upon.
    private static final int WINDOW = 32_768;

    private static final byte[] NOTHING = {};

    static PackedState whole(byte[] state) {
        return new PackedState(true, 0, 0, deflated(state, NOTHING));
    }

    static PackedState against(byte[] previous, byte[] state) {
        int shorter = Math.min(previous.length, state.length);
        int differs = Arrays.mismatch(previous, state);
        int before = differs < 0 ? shorter : differs;
        int after = 0;
        while (after < shorter - before
                && previous[previous.length - 1 - after] == state[state.length - 1 - after]) {
            after++;
        }
        var replaced = Arrays.copyOfRange(previous, before, previous.length - after);
        var between = Arrays.copyOfRange(state, before, state.length - after);
        return new PackedState(false, before, after, deflated(between, replaced));
    }

    /// @param previous the state before; not looked at if this one is whole
    byte[] unpacked(byte[] previous) {
        if (whole) {
            return inflated(NOTHING);
        }
        var replaced = Arrays.copyOfRange(previous, before, previous.length - after);
        var between = inflated(replaced);
        var state = Arrays.copyOf(previous, before + between.length + after);
        System.arraycopy(between, 0, state, before, between.length);
        System.arraycopy(previous, previous.length - after, state, before + between.length, after);
        return state;
    }

    private static byte[] deflated(byte[] bytes, byte[] dictionary) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(tail(dictionary));
            }
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var some = new byte[8192];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private byte[] inflated(byte[] dictionary) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content);
            var out = new ByteArrayOutputStream();
            var some = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(some);
                if (count == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(tail(dictionary));
                } else if (count == 0 && !inflater.finished() && inflater.needsInput()) {
                    throw new IllegalStateException("a kept version of a draft is cut off");
                }
                out.write(some, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a kept version of a draft is damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - WINDOW), bytes.length);
    }
}
