package vn.vankho.drafting.forward;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.DocumentId;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.Role;

/// *Soạn từ báo cáo năm trước*: begins a draft from an earlier report and keeps its figures live.
@Service
public class Forward {

    /// Begins a draft for the same part of another year, or the next part of the same year.
    ///
    /// @param from the earlier report in the archive
    /// @return the new draft
    /// @throws vn.vankho.home.Refusal with a sentence in Vietnamese if it cannot be rolled forward
    public ForwardView begin(DocumentId from, int year, Person who) {
        Access.require(who, Action.DRAFT);
        throw new UnsupportedOperationException();
    }

    /// The same for any period.
    public ForwardView begin(DocumentId from, ReportPeriod period, Person who) {
        Access.require(who, Action.DRAFT);
        throw new UnsupportedOperationException();
    }

    /// Writes a figure's cell and computes what follows from it.
    ///
    /// @param text as a Vietnamese types a number, with or without unit; blank takes it back
    /// @param version that of the draft which the person saw
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    /// @throws vn.vankho.home.Refusal if the text is no number or the cell is computed
    public ForwardView type(
            UUID draft, String figure, Role role, String text, int version, Person who) {
        throw new UnsupportedOperationException();
    }

    /// Puts other words in the place of a sentence; blank drops it. Figures in it stay where their
    /// tokens `{{figure.ROLE}}` stand, see [SentenceText].
    public ForwardView write(UUID draft, String sentence, String text, int version, Person who) {
        throw new UnsupportedOperationException();
    }

    /// Says that a sentence is right as it stands; its mark is settled.
    public ForwardView settle(UUID draft, String sentence, int version, Person who) {
        throw new UnsupportedOperationException();
    }

    /// The draft with its figures and marks; empty if it was not begun from an earlier report.
    public Optional<ForwardView> view(UUID draft) {
        return Optional.empty();
    }
}
