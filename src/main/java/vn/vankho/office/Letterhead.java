package vn.vankho.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document of the office bears at its head and foot on a day. Rebuilt for each document,
/// never copied from last year's.
///
/// @param superiorLine null where the head has none
/// @param headLines the office's name in capitals, one line each
/// @param place *địa danh*
/// @param code in symbols, such as `UBND`
/// @param authority the lines above the title, such as `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`;
///     empty where nobody is known to sign
/// @param signerTitle such as `CHỦ TỊCH`
public record Letterhead(
        @Nullable String superiorLine,
        List<String> headLines,
        String place,
        String code,
        List<OwnOffice.Unit> units,
        List<String> authority,
        @Nullable String signerTitle,
        @Nullable String signerName) {

    public Letterhead {
        headLines = List.copyOf(headLines);
        units = List.copyOf(units);
        authority = List.copyOf(authority);
    }

    /// The letterhead of an office whose documents this officer signs.
    ///
    /// @param signer null where nobody is known to sign
    public static Letterhead of(OwnOffice office, @Nullable Officer signer) {
        var lines =
                signer == null
                        ? List.<String>of()
                        : signer.linesAboveSignature(office.collective());
        return new Letterhead(
                office.superiorLine(),
                office.headLines(),
                office.place(),
                office.code(),
                office.units(),
                lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1),
                lines.isEmpty() ? null : lines.getLast(),
                signer == null ? null : signer.name());
    }
}
