package vn.vankho.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.FilesForHandover;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.home.Durably;

class PackagingTest {

    private static final String ORGAN = "H49.64.33";

    @TempDir Path folder;
    private FilesForHandover open;
    private CaseFile file;
    private DocumentId june;

    @BeforeEach
    void open() {
        open = new FilesForHandover(folder.resolve("co-quan"));
        file = open.opened("Trồng rừng năm 2025");
        june = open.put(file, "Giấy mời", "12", "Họp về trồng rừng", 6);
        open.put(file, "Công văn", "3", "Đăng ký cây giống", 2);
        open.close(file);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest
    @EnumSource
    void packsACaseFileThatHoldsByTheProfile(PackageKind kind) {
        var packed = pack(kind);
        assertThat(packed.documents()).isEqualTo(2);
        assertThat(packed.zip()).isRegularFile().hasParentRaw(folder.resolve("ra"));
        assertThat(packaging().check(packed.zip())).isEmpty();
        assertThat(folder.resolve("ra")).isDirectoryContaining("glob:**.zip");
    }

    @Test
    void keepsTheBytesOfEveryOriginalInTheOrderOfTime() throws IOException {
        var top = unzip(pack(PackageKind.AIP).zip());
        var data = top.resolve("representations/rep1/data");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(2);
        }
        var second = data.resolve(code() + ".2.pdf");
        assertThat(second).hasSameBinaryContentAs(open.archive().original(june));
    }

    @Test
    void laysThePackageOutAsTheCircularDoes() throws IOException {
        var top = unzip(pack(PackageKind.AIP).zip());
        assertThat(top.getFileName().toString()).startsWith("urn_uuid_");
        assertThat(
                        List.of(
                                "METS.xml",
                                "metadata/descriptive/EAD.xml",
                                "metadata/preservation/PREMIS.xml",
                                "representations/rep1/METS.xml",
                                "representations/rep1/metadata/descriptive/EAD_doc_"
                                        + code()
                                        + ".1.xml",
                                "representations/rep1/metadata/preservation/PREMIS_rep1.xml"))
                .allSatisfy(path -> assertThat(top.resolve(path)).isRegularFile());
    }

    @Test
    void leavesPremisOutOfASip() throws IOException {
        var top = unzip(pack(PackageKind.SIP).zip());
        assertThat(top.resolve("metadata/preservation")).doesNotExist();
        assertThat(Files.readString(top.resolve("METS.xml")))
                .contains("csip:OAISPACKAGETYPE=\"SIP\"");
    }

    @Test
    void describesCaseFileAndDocumentsUnderTheNamesOfTheProfile() throws Exception {
        var top = unzip(pack(PackageKind.AIP).zip());
        var dossier = MetsRead.fields(top.resolve("metadata/descriptive/EAD.xml"));
        assertThat(dossier)
                .containsEntry("title", "Trồng rừng năm 2025")
                .containsEntry("maintenance", "06")
                .containsEntry("totalDoc", "2")
                .containsEntry("endDate", "20/12/2025");
        var document =
                MetsRead.fields(
                        top.resolve(
                                "representations/rep1/metadata/descriptive/EAD_doc_"
                                        + code()
                                        + ".2.xml"));
        assertThat(document)
                .containsEntry("docCode", ORGAN + ".2025." + file.code() + ".0000002")
                .containsEntry("typeName", "Giấy mời")
                .containsEntry("codeNumber", "12")
                .containsEntry("issuedDate", "20/06/2025");
    }

    @Test
    void refusesWithASentenceWhenARequiredFieldIsMissing() throws IOException {
        var other = open.opened("Hồ sơ thiếu");
        var id = open.put(other, "Giấy mời", "9", "Họp", 5);
        open.close(other);
        open.database()
                .write(
                        jdbc ->
                                jdbc.sql("update document set issuer = null where id = ?")
                                        .param(id.toString())
                                        .update());
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(
                        () ->
                                packaging()
                                        .pack(
                                                other.id(),
                                                PackageKind.SIP,
                                                ORGAN,
                                                folder.resolve("ra"),
                                                FilesForHandover.CLERK))
                .withMessageContaining("Văn bản thứ 1")
                .withMessageContaining("còn thiếu «Tên cơ quan ban hành»");
        assertThat(folder.resolve("ra")).doesNotExist();
    }

    @Test
    void refusesACaseFileThatIsStillOpen() {
        var other = open.opened("Đang làm");
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(
                        () ->
                                packaging()
                                        .pack(
                                                other.id(),
                                                PackageKind.AIP,
                                                ORGAN,
                                                folder,
                                                FilesForHandover.CLERK))
                .withMessageContaining("chưa kết thúc");
    }

    @Test
    void refusesToPackAnOriginalThatIsDamaged() throws IOException {
        var original = open.archive().original(june);
        original.toFile().setWritable(true);
        Files.writeString(original, "bị sửa");
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> pack(PackageKind.AIP))
                .withMessageContaining("không còn đúng như lúc nhận");
        assertThat(folder.resolve("ra")).isEmptyDirectory();
    }

    /// G14
    @Test
    void findsAFileThatNoMetsNames() throws IOException {
        var top = unzip(pack(PackageKind.AIP).zip());
        Files.writeString(top.resolve("representations/rep1/data/la.pdf"), "lạ");
        assertThat(sentences(top))
                .contains("Không METS nào nhắc đến tệp representations/rep1/data/la.pdf.");
    }

    /// G14
    @Test
    void findsAReferenceThatLeadsNowhere() throws IOException {
        var top = unzip(pack(PackageKind.AIP).zip());
        Files.delete(top.resolve("representations/rep1/data/" + code() + ".1.pdf"));
        assertThat(codes(top)).contains("G14");
        assertThat(sentences(top))
                .anySatisfy(said -> assertThat(said).contains("không có tệp này"));
    }

    /// G14
    @Test
    void findsAnotherSizeAndAnotherDigest() throws IOException {
        var top = unzip(pack(PackageKind.AIP).zip());
        var data = top.resolve("representations/rep1/data/" + code() + ".1.pdf");
        var bytes = Files.readAllBytes(data);
        bytes[0] ^= 1;
        Files.write(data, bytes);
        assertThat(sentences(top)).singleElement().asString().contains("không khớp mã băm");
        Files.writeString(data, "ngắn");
        assertThat(sentences(top)).anySatisfy(said -> assertThat(said).startsWith("Cỡ của"));
    }

    @Test
    void findsADescriptionThatLacksARequiredField() throws IOException {
        var top = unzip(pack(PackageKind.SIP).zip());
        var ead = top.resolve("metadata/descriptive/EAD.xml");
        Files.writeString(ead, Files.readString(ead).replaceAll("<title>.*</title>", ""));
        assertThat(sentences(top)).contains("còn thiếu «Tiêu đề hồ sơ».");
    }

    @Test
    void followsNoEntityOfAForeignPackage() throws IOException {
        var top = unzip(pack(PackageKind.SIP).zip());
        var ead = top.resolve("metadata/descriptive/EAD.xml");
        Files.writeString(
                ead,
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ead><title>&x;</title></ead>");
        assertThat(packaging().check(top)).isNotEmpty();
        assertThat(sentences(top)).noneMatch(said -> said.contains("root:"));
    }

    @Test
    void takesTheOfficesOwnProfileInsteadOfTheShippedOne() throws IOException {
        var own = open.home().templates().resolve("goi-tin/ho-so-tt05.json");
        Files.createDirectories(own.getParent());
        String shipped;
        try (var in = Profile.class.getResourceAsStream(Profile.SHIPPED)) {
            shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                own,
                shipped.replace(
                        "\"inforSign\": {\"label\": \"Ký hiệu thông tin\", \"length\": 30}",
                        "\"inforSign\": {\"label\": \"Ký hiệu thông tin\", \"length\": 30, \"required\": true}"));
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> pack(PackageKind.AIP))
                .withMessageContaining("còn thiếu «Ký hiệu thông tin»");
    }

    @Test
    void writesThePackageIntoTheJournal() {
        var packed = pack(PackageKind.AIP);
        var line = open.journal().newest(1, 0).getFirst();
        assertThat(line.what()).isEqualTo("case-file-packed");
        assertThat(line.detail()).containsEntry("sha256", packed.sha256());
    }

    private List<String> sentences(Path pack) {
        return packaging().check(pack).stream().map(Finding::message).toList();
    }

    private List<String> codes(Path pack) {
        return packaging().check(pack).stream().map(Finding::code).toList();
    }

    private Path unzip(Path zip) throws IOException {
        var target = folder.resolve("mo");
        try (var opened = FileSystems.newFileSystem(zip, Map.of());
                var all = Files.walk(opened.getPath("/"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var to = target.resolve(file.toString().substring(1));
                Durably.createFolders(to.getParent());
                Files.copy(file, to);
            }
        }
        try (var tops = Files.list(target)) {
            return tops.findFirst().orElseThrow();
        }
    }

    private String code() {
        return Describing.safe(ORGAN + ".2025." + file.code());
    }

    private Packaging.Packed pack(PackageKind kind) {
        return packaging()
                .pack(file.id(), kind, ORGAN, folder.resolve("ra"), FilesForHandover.CLERK);
    }

    private Packaging packaging() {
        return Handovers.packaging(open);
    }
}
