package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.signature.Signing.Shown;

/// What a signer allows to happen afterwards (DocMDP, FieldMDP), and what nobody allows.
class WishesTest {

    private static final Instant SIGNED = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();
    private static final Signing LEADER = Signing.by(PKI.leader(), SIGNED).stamped();
    private static final Signing OFFICE =
            Signing.by(PKI.office(), SIGNED.plusSeconds(600)).stamped();

    @TempDir Path folder;

    private Judge.Result judge(byte[] pdf) throws IOException {
        return Judge.trusting(folder, PKI.trust(PKI.crl(SIGNED.plus(Duration.ofDays(1)))))
                .judge(pdf);
    }

    private static byte[] locking(String action, String fields) throws IOException {
        var lock =
                "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/TransformParams"
                        + "<</Type/TransformParams/V/1.2/Action/%s%s>>>>]"
                                .formatted(action, fields);
        var page =
                new HandMade().with(HandMade.SIGNATURE, HandMade.signature("/Type/Sig" + lock, ""));
        return HandMade.sign(page.classic(), LEADER);
    }

    private static byte[] filled(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm();
            var field = form.getField("amount").getCOSObject();
            field.setString(COSName.V, "9 000 000");
            return SignedFiles.updated(document, Set.of(field));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBanThatEverybodyKeepsIsNoFault(int level) throws IOException {
        assertThat(judge(LEADER.allowing(level).over(SignedFiles.unsigned())).verdict())
                .isEqualTo(VALID);
    }

    @Test
    void proofsAndTimestampsAreNoChangeEvenWhereNoneIsAllowed() throws IOException {
        var banned = LEADER.allowing(1).over(SignedFiles.unsigned());
        var archived = OFFICE.stampOver(SignedFiles.withProofs(banned));
        assertThat(judge(archived).verdict()).isEqualTo(VALID);
        assertThat(judge(OFFICE.over(banned)).verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void saysWhenMoreThanNotesWasDoneWhereOnlyNotesAreAllowed() throws IOException {
        var notes = LEADER.allowing(3).over(SignedFiles.unsigned());
        assertThat(judge(OFFICE.over(SignedFiles.stamped(notes))).codes())
                .contains("only-annotations-allowed");
        assertThat(judge(OFFICE.over(SignedFiles.annotated(notes))).codes())
                .doesNotContain("only-annotations-allowed");
    }

    @Test
    void aFieldThatTheSignerLockedMayNotBeFilledAnew() throws IOException {
        for (var lock : new String[] {"Include/Fields[(amount)]", "Exclude/Fields[(x)]", "All"}) {
            var parts = lock.split("/", 2);
            var pdf = locking(parts[0], parts.length == 1 ? "" : "/" + parts[1]);
            assertThat(judge(OFFICE.over(pdf)).verdict()).as(lock).isEqualTo(VALID);
            var result = judge(OFFICE.over(filled(pdf)));
            assertThat(result.verdict()).as(lock).isEqualTo(CHANGED_AFTER_SIGNING);
            assertThat(result.codes()).as(lock).contains("locked-field-changed");
        }
    }

    @Test
    void aFieldThatIsNotLockedMayBeFilledBeforeTheNextSigns() throws IOException {
        var pdf = locking("Include", "/Fields[(other)]");
        var result = judge(OFFICE.over(filled(pdf)));
        assertThat(result.verdict()).as("%s", result.codes()).isEqualTo(VALID);
        assertThat(result.first().found().changesAfter())
                .extracting(FileSignatures.Change::kind)
                .containsExactly(FileSignatures.Change.Kind.FORM_FIELD);
    }

    @Test
    void aFieldThatIsFilledAfterTheLastSignatureIsAChange() throws IOException {
        assertThat(judge(filled(HandMade.sign(new HandMade().classic(), LEADER))).verdict())
                .isEqualTo(CHANGED_AFTER_SIGNING);
    }

    /// A picture over the page, put there together with an honest authority's timestamp.
    @Test
    void aTimestampMayNotCoverThePage() throws IOException {
        var cover = new Shown(Color.WHITE, false, 100);
        var covered = OFFICE.showing(cover).stampOver(LEADER.over(SignedFiles.unsigned()));
        var result = judge(covered);
        assertThat(result.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(result.codes()).contains("changed-before-timestamp");
    }

    @Test
    void theLookOfAnEarlierSignatureMayNotChangeBehindATimestamp() throws IOException {
        var seen = LEADER.showing(new Shown(Color.BLUE, true, 100)).over(SignedFiles.unsigned());
        assertThat(judge(OFFICE.stampOver(seen)).verdict()).isEqualTo(VALID);
        byte[] moved;
        try (var document = Loader.loadPDF(seen)) {
            var widget = document.getPage(0).getAnnotations().getFirst();
            widget.setRectangle(new PDRectangle(0, 0, 595, 842));
            moved = SignedFiles.updated(document, Set.of(widget.getCOSObject()));
        }
        assertThat(judge(OFFICE.stampOver(moved)).verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
    }

    /// Adobe's own signature enables its reader to fill a form; nobody signed with it.
    @Test
    void usageRightsDoNotSpoilTheSignatureOfAPerson() throws IOException {
        byte[] enabled;
        try (var document = Loader.loadPDF(SignedFiles.unsigned())) {
            var rights = new COSDictionary();
            rights.setName(COSName.SUB_FILTER, "adbe.pkcs7.detached");
            rights.setItem(COSName.CONTENTS, new org.apache.pdfbox.cos.COSString(new byte[] {1}));
            var permissions = new COSDictionary();
            permissions.setItem(COSName.getPDFName("UR3"), rights);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Perms"), permissions);
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            enabled = out.toByteArray();
        }
        assertThat(judge(enabled).verdict().sound()).isFalse();
        assertThat(judge(LEADER.over(enabled)).verdict()).isEqualTo(VALID);
    }

    @Test
    void aFormOfTenThousandFieldsIsJudgedLikeAnyOther() throws IOException {
        byte[] form;
        try (var document =
                Loader.loadPDF(new HandMade().with(HandMade.SIGNATURE, "null").classic())) {
            var fields = document.getDocumentCatalog().getAcroForm().getCOSObject();
            var all = new ArrayList<COSDictionary>();
            var list = (COSArray) fields.getDictionaryObject(COSName.FIELDS);
            for (int i = 0; i < 10_000; i++) {
                var field = new COSDictionary();
                field.setItem(COSName.FT, COSName.TX);
                field.setString(COSName.T, "o" + i);
                list.add(field);
                all.add(field);
            }
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            form = out.toByteArray();
        }
        assertThat(judge(OFFICE.over(LEADER.over(form))).verdict()).isEqualTo(VALID);
    }
}
