package vn.vankho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of a paper book, ready to be taken over.
public sealed interface PaperLine {

    /// Where it stands in the file, from 1.
    int row();

    int number();

    /// The letter behind the number, as in *45a*; mostly empty.
    String suffix();

    /// @param struckOutBecause null unless the number was left empty or struck out on paper
    record Outgoing(
            int row,
            int number,
            String suffix,
            OutgoingRegister.Request request,
            Dispatch dispatch,
            @Nullable String struckOutBecause)
            implements PaperLine {}

    /// @param struckOutBecause null unless the number was left empty or struck out on paper
    record Arrival(
            int row,
            int number,
            String suffix,
            IncomingDocument content,
            @Nullable LocalDate forwardedOn,
            @Nullable String receivedBy,
            @Nullable String struckOutBecause)
            implements PaperLine {}
}
