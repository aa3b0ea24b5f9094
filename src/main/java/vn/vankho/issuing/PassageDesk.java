package vn.vankho.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Templates;
import vn.vankho.issuing.sheet.Block;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.OutgoingRegister;

/// The draft behind a document on its way: what the book and the page need of it.
@Component
class PassageDesk {

    /// The year that stands on a page before the document has its date.
    static final String YEAR = "năm ban hành";

    private final Drafts drafts;
    private final Templates templates;
    private final Reviews reviews;
    private final Office office;

    PassageDesk(Drafts drafts, Templates templates, Reviews reviews, Office office) {
        this.drafts = drafts;
        this.templates = templates;
        this.reviews = reviews;
        this.office = office;
    }

    void requireApproved(UUID draft) {
        reviews.requireApproved(draft);
    }

    boolean urgent(UUID draft) {
        return data(draft).text("độ khẩn").isPresent();
    }

    /// The names in the signature blocks; empty where the draft does not say them.
    List<String> signers(UUID draft) {
        return blocks(data(draft)).stream()
                .map(Block::name)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// A document of several bodies (*liên tịch*) has a block for each: `người ký thứ hai` with its
    /// `chức vụ thứ hai`.
    private static List<Block> blocks(RegisterLine data) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block(data.lines("chức vụ"), data.signer().orElse("")));
        for (var next : RegisterLine.NEXT) {
            data.text("người ký " + next)
                    .ifPresent(name -> blocks.add(new Block(data.lines("chức vụ " + next), name)));
        }
        return blocks;
    }

    /// The year that the prepared page bears.
    Optional<Integer> year(UUID draft) {
        return data(draft).text(YEAR).filter(year -> year.matches("\\d{4}")).map(Integer::valueOf);
    }

    OutgoingRegister.Request line(UUID draft, LocalDate day) {
        return data(draft, day).request(draft, day);
    }

    private RegisterLine data(UUID draft) {
        return new RegisterLine(drafts.find(draft).data(), () -> "", Optional.empty());
    }

    private RegisterLine data(UUID id, LocalDate day) {
        var draft = drafts.find(id);
        return new RegisterLine(
                draft.data(),
                () -> templates.byName(draft.template()).title(),
                office.at(day).map(OwnOffice::code));
    }

    /// Renders the draft as PDF/A with the places for signatures.
    ///
    /// @param more what the draft does not have yet
    /// @param numbered whether number and date stand on the page
    PreparedPdf prepare(UUID draft, Map<String, ?> more, boolean numbered) {
        return PreparedPdf.of(drafts.pdf(draft, more), blocks(data(draft)), numbered);
    }

    void freeze(UUID draft, Map<String, ?> fields, Person who) {
        drafts.freeze(draft, fields, who);
    }

    void thaw(UUID draft, Person who) {
        drafts.thaw(draft, who);
    }

    List<String> problems(UUID draft) {
        return drafts.problems(draft).stream().map(problem -> problem.message()).toList();
    }
}
