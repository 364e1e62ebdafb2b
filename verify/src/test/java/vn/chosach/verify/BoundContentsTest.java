package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody with all rights on the database and the shelf does beside the acts, which stay as
 * they were: each is named, and what no act binds is said.
 */
class BoundContentsTest {

  private static final Instant MADE = TestLog.NOON.plus(Duration.ofHours(1));
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(2, 2);

  @TempDir Path temporary;
  private TestBackup backup;
  private final String tip = new UUID(7, 1).toString();
  private final String photo = new UUID(7, 2).toString();
  private final String paper = new UUID(7, 3).toString();
  private final String reply = new UUID(7, 4).toString();
  private final String page = new UUID(7, 5).toString();
  private final String letter = new UUID(7, 6).toString();

  /** A report with a photo and a reply, a captured page, a signed paper, a letter that came. */
  @BeforeEach
  void anHonestBackup() throws Exception {
    backup = new TestBackup(temporary.resolve("backup"));
    report();
    photo();
    page();
    papers();
    assertThat(honest())
        .startsWith("0 ")
        .contains(
            "1 reports, 1 words of office and reporters, 2 files and captures, 1 lines of custody,"
                + " 2 files of signed papers, 1 letters that came in",
            "its list of files is signed by the log",
            "GENUINE")
        .as("the capture has no lines of custody here")
        .contains("not bound  2 lines of custody\n");
  }

  private void report() {
    Map<String, @Nullable String> row =
        backup.row(
            "tips.tip",
            "id",
            tip,
            "number",
            "17",
            "told",
            TestBackup.hex("told"),
            "channel",
            "WEB",
            "place",
            null,
            "area",
            "30292",
            "goods",
            "MY_PHAM",
            "seen_on",
            "2026-11-24",
            "seen_minute",
            null,
            "paid",
            "350000",
            "received_at",
            "2026-11-25 05:00:00+00",
            "entered_at",
            "2026-11-25 05:00:00.123456+00",
            "entered_by",
            null,
            "entered_for",
            null,
            "desk",
            "SIFTING");
    long noon = TestLog.NOON.getEpochSecond() * 1_000_000L;
    backup.act(
        null,
        null,
        "tips.received",
        "tip",
        tip,
        null,
        "told",
        TestBackup.hash("told"),
        "row",
        digest(
            "tips.tip",
            row,
            "received_at=" + noon,
            "entered_at=" + (noon + 123_456),
            "channel place area goods seen_on seen_minute paid received_at entered_at entered_by"
                + " entered_for"));
    Map<String, @Nullable String> said =
        backup.row(
            "tips.happening",
            "id",
            reply,
            "tip",
            tip,
            "at",
            "2026-11-25 05:00:00+00",
            "kind",
            "REPLIED",
            "by_reporter",
            "t",
            "officer",
            null,
            "agency",
            null,
            "stage",
            null,
            "due",
            null,
            "answers",
            null,
            "rating",
            null,
            "words",
            TestBackup.hex("said"));
    backup.act(
        null,
        null,
        "tips.replied",
        "tip",
        tip,
        null,
        "happening",
        reply,
        "words",
        TestBackup.hash("said"),
        "row",
        digest(
            "tips.happening",
            said,
            "at=" + noon,
            "by_reporter=true",
            "tip at kind by_reporter officer agency stage due answers rating"));
  }

  private void photo() {
    String original = backup.sealed("original");
    String cleaned = backup.sealed("cleaned");
    backup.row(
        "vault.file",
        "id",
        photo,
        "sha256",
        TestBackup.hex("sha-of-the-photo"),
        "original_at",
        original,
        "cleaned_at",
        cleaned,
        "thumbnail_at",
        null,
        "ends_at",
        null);
    Map<String, @Nullable String> line =
        backup.row(
            "vault.custody",
            "item",
            photo,
            "number",
            "1",
            "kind",
            "FILE",
            "at",
            "2026-11-25 05:00:00+00",
            "act",
            "SEALED",
            "actor_kind",
            "SYSTEM",
            "actor",
            null,
            "agency",
            null,
            "reason",
            "sent",
            "receiver",
            null,
            "expected",
            "\\\\xaa",
            "measured",
            "\\\\xaa",
            "whole",
            "t");
    backup.act(
        null,
        null,
        "vault.kept",
        "file",
        photo,
        "sent",
        "sha256",
        photoHash(),
        "sealed",
        original,
        "sealed.original.jpg",
        original,
        "sealed.cleaned.jpg",
        cleaned,
        "line",
        "1",
        "row",
        digest(
            "vault.custody",
            line,
            "at=" + TestLog.NOON.getEpochSecond() * 1_000_000L,
            "expected=aa",
            "measured=aa",
            "whole=true",
            "item number kind at act actor_kind actor agency reason receiver expected measured"
                + " whole"));
  }

  private void page() {
    String manifest = backup.sealed("manifest");
    String warc = backup.sealed("warc");
    String token = backup.sealed("token");
    part("manifest.txt", manifest);
    part("page.warc.gz", warc);
    part("manifest.tst", token);
    backup.act(
        null,
        null,
        "vault.kept",
        "capture",
        page,
        "asked",
        "sha256",
        "01",
        "sealed",
        manifest,
        "sealed.manifest.txt",
        manifest,
        "sealed.page.warc.gz",
        warc);
    backup.act(
        null,
        null,
        "vault.stamped",
        "capture",
        page,
        "asked",
        "sha256",
        "01",
        "sealed.manifest.txt",
        manifest,
        "sealed.page.warc.gz",
        warc,
        "sealed.manifest.tst",
        token);
  }

  private void part(String name, String address) {
    backup.row(
        "vault.capture_part",
        "capture",
        page,
        "name",
        name,
        "sha256",
        "\\\\x01",
        "lies_at",
        address);
  }

  private void papers() {
    backup.row(
        "documents.sealed",
        "document",
        paper,
        "docx",
        TestBackup.hex("docx"),
        "docx_sha256",
        TestBackup.hash("docx"),
        "pdf",
        TestBackup.hex("pdf"),
        "pdf_sha256",
        TestBackup.hash("pdf"));
    backup.act(
        FIRST,
        "QLTT-AG",
        "documents.numbered",
        "document",
        paper,
        "",
        "docx",
        TestBackup.hash("docx"),
        "pdf",
        TestBackup.hash("pdf"));
    backup.row("documents.agency_seal", "document", paper, "pdf", TestBackup.hex("both"));
    backup.act(
        FIRST,
        "QLTT-AG",
        "documents.seal-affixed",
        "document",
        paper,
        "",
        "pdf",
        TestBackup.hash("both"));
    backup.row(
        "documents.attachment", "incoming", letter, "place", "1", "bytes", TestBackup.hex("scan"));
    backup.act(
        FIRST,
        "QLTT-AG",
        "documents.incoming-entered",
        "incoming",
        letter,
        null,
        "files",
        "1",
        "file.1",
        TestBackup.hash("scan"));
  }

  @Test
  void aReplacedPaperIsNamedThoughItsRowVouchesForItself() throws Exception {
    Map<String, @Nullable String> row = backup.rows("documents.sealed").getFirst();
    row.put("pdf", TestBackup.hex("another fine"));
    row.put("pdf_sha256", TestBackup.hash("another fine"));
    named("ORIGINAL_CHANGED index 5 ", "its PDF is not the one that was signed");
    row.put("pdf", TestBackup.hex("pdf"));
    row.put("docx", TestBackup.hex("another"));
    named("its DOCX is not the one that was signed");
    backup.rows("documents.sealed").clear();
    named("the signed file is gone");
  }

  @Test
  void theFileWithTheSealOfTheAgencyAndALetterThatCameAreMeasuredToo() throws Exception {
    Map<String, @Nullable String> seal = backup.rows("documents.agency_seal").getFirst();
    seal.put("pdf", TestBackup.hex("other"));
    named("ORIGINAL_CHANGED index 6 ");
    seal.put("pdf", TestBackup.hex("both"));
    backup.rows("documents.attachment").getFirst().put("bytes", TestBackup.hex("other scan"));
    named("the files of this letter are not those that came");
    backup.rows("documents.attachment").clear();
    named("the files of this letter are not those that came");
  }

  @Test
  void whatWasPutInWithoutAnActIsNamed() throws Exception {
    var old = new java.util.LinkedHashMap<>(backup.rows("tips.tip").getFirst());
    old.put("id", new UUID(9, 9).toString());
    backup.rows("tips.tip").add(old);
    named("INSERTED tips.tip " + new UUID(9, 9), "no act says that this report was received");
    backup.rows("tips.tip").removeLast();

    backup.row(
        "documents.sealed",
        "document",
        new UUID(9, 9).toString(),
        "docx",
        "\\\\x",
        "docx_sha256",
        "",
        "pdf",
        TestBackup.hex("forged"),
        "pdf_sha256",
        "");
    named("no act says that this paper was signed");
    backup.rows("documents.sealed").removeLast();

    var file = new java.util.LinkedHashMap<>(backup.rows("vault.file").getFirst());
    file.put("id", new UUID(9, 9).toString());
    backup.rows("vault.file").add(file);
    named("INSERTED file " + new UUID(9, 9), "no act says that it was kept");
    file.put("ends_at", "2026-11-26 05:00:00+00");
    assertThat(honest()).as("a file that waits to be sent is no evidence yet").startsWith("0 ");
  }

  @Test
  void whatStandsBesideTheWordsOfAReportIsBoundToo() throws Exception {
    Map<String, @Nullable String> row = backup.rows("tips.tip").getFirst();
    for (var change :
        Map.of(
                "channel", "MAILBOX",
                "area", "30301",
                "paid", "0",
                "received_at", "2026-11-01 05:00:00+00")
            .entrySet()) {
      String before = row.put(change.getKey(), change.getValue());
      named("ORIGINAL_CHANGED index 0 ", "what stands beside its words");
      row.put(change.getKey(), before);
    }
    row.put("desk", "INTEGRITY");
    assertThat(honest()).as("the office gives it to another desk").startsWith("0 ");
  }

  @Test
  void theWordsBetweenOfficeAndReporterAreBound() throws Exception {
    Map<String, @Nullable String> row = backup.rows("tips.happening").getFirst();
    row.put("words", TestBackup.hex("something else"));
    named("ORIGINAL_CHANGED index 1 ", "are not those that were written");
    row.put("words", null);
    named("the words of " + reply + " are gone");
    row.put("words", TestBackup.hex("said"));
    row.put("kind", "DISPUTED");
    named("is not as it was written");
    backup.rows("tips.happening").clear();
    named("what was said in " + reply + " is gone");
  }

  @Test
  void aPhotoThatWasReplacedWithTheKeysOfTheServerIsNamed() throws Exception {
    Map<String, @Nullable String> row = backup.rows("vault.file").getFirst();
    String forged = backup.sealed("sealed anew with the same keys");
    String before = row.put("original_at", forged);
    named("ORIGINAL_CHANGED index 2 ", "leads to other bytes");
    row.put("original_at", before);
    row.put("cleaned_at", forged);
    named("leads to another cleaned.jpg");
    row.put("cleaned_at", null);
    named("leads to another cleaned.jpg");
    row.put("cleaned_at", backup.sealed("cleaned"));
    row.put("thumbnail_at", forged);
    named("no act speaks of [thumbnail]");
    row.put("thumbnail_at", null);
    row.put("sha256", TestBackup.hex("another photo"));
    named("another SHA-256");
    backup.rows("vault.file").clear();
    named("its row is gone");
  }

  @Test
  void everyPieceOfACaptureIsMeasuredAndBound() throws Exception {
    backup.lose(TestBackup.hash("warc"));
    named("EVIDENCE_CHANGED index 3 capture " + page, "the sealed file is gone");
    backup.sealed("warc");
    backup.lose(TestBackup.hash("token"));
    named("EVIDENCE_CHANGED index 4 ");
    backup.sealed("token");
    Map<String, @Nullable String> warc = backup.rows("vault.capture_part").get(1);
    warc.put("lies_at", backup.sealed("another page"));
    named("leads to another page.warc.gz");
    warc.put("lies_at", TestBackup.hash("warc"));
    part("more.jpg", backup.sealed("more"));
    named("no act speaks of [more.jpg]");
    backup.rows("vault.capture_part").removeLast();
    backup.rows("vault.capture_part").remove(1);
    named("leads to another page.warc.gz");
  }

  @Test
  void aLineOfCustodyIsNeitherChangedNorTakenNorPutIn() throws Exception {
    Map<String, @Nullable String> line = backup.rows("vault.custody").getFirst();
    line.put("receiver", "somebody else");
    named("line 1 of its custody is not as it was written");
    line.put("receiver", null);
    var more = new java.util.LinkedHashMap<>(line);
    more.put("number", "2");
    backup.rows("vault.custody").add(more);
    named("no act speaks of line 2");
    backup.rows("vault.custody").clear();
    named("line 1 of its custody is gone");
  }

  /** While an update goes round, a program of before works beside one of now (record 0088). */
  @Test
  void aLineOfAProgramOfBeforeBesideOneOfNowIsNoForgeryAndOneMoreIs() throws Exception {
    Map<String, @Nullable String> line = backup.rows("vault.custody").getFirst();
    var second = new java.util.LinkedHashMap<>(line);
    second.put("number", "2");
    backup.rows("vault.custody").add(second);
    backup.act(null, null, "vault.checked", "file", photo, "night", "sha256", photoHash());
    backup.log.acts.removeIf(act -> act.verb().equals("vault.stamped"));
    backup.act(null, null, "vault.stamped", "capture", page, "asked", "sha256", "01");
    assertThat(honest()).startsWith("0 ").contains("GENUINE", "not bound");

    var third = new java.util.LinkedHashMap<>(line);
    third.put("number", "3");
    backup.rows("vault.custody").add(third);
    named("no act speaks of line 3");
  }

  @Test
  void actsOfBeforeBindLessAndThatIsSaid() throws Exception {
    backup.log.acts.clear();
    backup.act(null, null, "tips.received", "tip", tip, null, "told", TestBackup.hash("told"));
    backup.act(null, null, "tips.replied", "tip", tip, null, "happening", reply);
    backup.act(
        null,
        null,
        "vault.kept",
        "file",
        photo,
        "sent",
        "sha256",
        photoHash(),
        "sealed",
        TestBackup.hash("original"));
    backup.act(
        null,
        null,
        "vault.kept",
        "capture",
        page,
        "asked",
        "sha256",
        "01",
        "sealed",
        TestBackup.hash("manifest"));
    backup.act(
        FIRST,
        "QLTT-AG",
        "documents.numbered",
        "document",
        paper,
        "",
        "pdf",
        TestBackup.hash("pdf"));
    backup.act(
        FIRST,
        "QLTT-AG",
        "documents.seal-affixed",
        "document",
        paper,
        "",
        "pdf",
        TestBackup.hash("both"));
    backup.act(FIRST, "QLTT-AG", "documents.incoming-entered", "incoming", letter, null);
    backup.write(MADE, false);
    assertThat(backup.verify())
        .startsWith("0 ")
        .contains(
            "not bound  1 reports, but for what was told, 1 words of office and reporters, 2 files"
                + " and captures, but for their first piece, 2 lines of custody, 1 letters with"
                + " files that came in",
            "not bound  the list of the backup",
            "GENUINE");
  }

  @Test
  void theListOfTheBackupIsBoundToTheLog() throws Exception {
    honest();
    Path table = backup.folder.resolve("database/cases.case_file.copy.gz");
    Files.writeString(table, "rows of which no act speaks");
    assertThat(backup.verify()).startsWith("1 ").contains("FILE_CHANGED database/cases.case_file");
    backup.list(MADE);
    assertThat(backup.verify()).startsWith("1 ").contains("signed another list");
    Files.delete(backup.folder.resolve("MANIFEST.sig"));
    assertThat(backup.verify()).startsWith("4 ").contains("NOT PROVEN", "UNSIGNED");
    new TestBackup(backup.folder).sign();
    assertThat(backup.verify()).startsWith("1 ").contains("UNKNOWN_KEY");
    Files.delete(table);
    backup.list(MADE);
    backup.sign();
    assertThat(backup.verify()).startsWith("0 ");
    Files.delete(backup.folder.resolve("vault/" + shelf(TestBackup.hash("cleaned"))));
    backup.list(MADE);
    backup.sign();
    assertThat(backup.verify()).startsWith("1 ").contains("EVIDENCE_CHANGED index 2 ");
  }

  /** Rows that change: the newest act says how they are now. */
  @Test
  void exhibitsAndSeizuresAreAsTheirNewestActSays() throws Exception {
    String thing = new UUID((TestLog.NOON.toEpochMilli() << 16) | 0x7001, 8).toString();
    String old = new UUID(7, 9).toString();
    String seizure = new UUID(7, 10).toString();
    Map<String, @Nullable String> first = exhibit(thing, "Kho số 1");
    exhibit(old, "Kho của trước");
    hand(thing, 1, "Kho số 1");
    bound(thing, 1);
    first.put("holder", "Kho số 2");
    hand(thing, 2, "Kho số 2");
    bound(thing, 2);
    Map<String, @Nullable String> held = seizure(seizure);
    seized(seizure, 1, "f");
    boundSeizure(seizure, "1 2-");
    seized(seizure, 2, "t");
    assertThat(honest())
        .startsWith("0 ")
        .contains(
            "1 exhibits, 1 seizures", "not bound", "1 exhibits\n", "measured   5 sealed files");

    first.put("holder", "ai đó");
    named("cases.exhibit " + thing, "not as it was written");
    first.put("holder", "Kho số 1");
    named("cases.exhibit " + thing, "not as it was written");
    first.put("holder", "Kho số 2");
    backup.rows("cases.custody").getLast().put("to_holder", "ai đó");
    named("line 2 of its custody is not as it was written");
    backup.rows("cases.custody").removeLast();
    named("line 2 of its custody is gone");
    hand(thing, 2, "Kho số 2");
    backup.rows("cases.exhibit").removeFirst();
    named("cases.exhibit " + thing, "its row is gone");
    backup.rows("cases.exhibit").addFirst(first);
    held.put("custodian", "ai đó");
    named("cases.seizure " + seizure, "not as it was written");
    held.put("custodian", "Thủ kho");
    backup.rows("cases.seized").getLast().put("released", "f");
    named("cases.seizure " + seizure, "other exhibits");
    backup.rows("cases.seized").getLast().put("released", "t");
    assertThat(honest()).startsWith("0 ");

    held.put("written", "2");
    assertThat(honest()).startsWith("4 ").contains("UNBOUND", "cases.seizure " + seizure);
    held.put("written", "1");
    hand(thing, 3, "Kho số 3");
    first.put("holder", "Kho số 3");
    assertThat(honest())
        .as("a program of before, or somebody by hand: not to be seen")
        .startsWith("4 ")
        .contains("NOT PROVEN", "UNBOUND", "cases.exhibit " + thing);
    hand(thing, 4, "Kho số 3");
    bound(thing, 4);
    assertThat(honest()).as("the line stays unbound").startsWith("4 ");
    bound(thing, 3);
    assertThat(honest()).startsWith("0 ");
    exhibit(
        new UUID((TestLog.NOON.plusSeconds(600).toEpochMilli() << 16) | 0x7002, 8).toString(), "x");
    assertThat(honest()).as("made since acts bind them").startsWith("4 ").contains("UNBOUND");
  }

  private Map<String, @Nullable String> exhibit(String id, String holder) {
    return backup.row(
        "cases.exhibit",
        "id",
        id,
        "case_id",
        tip,
        "number",
        "1",
        "kind",
        "GOODS",
        "name",
        "Kem trộn",
        "amount",
        "12 hộp",
        "taken_at",
        "2026-11-25 05:00:00+00",
        "seal",
        null,
        "holder",
        holder,
        "file",
        null,
        "file_owner",
        null,
        "sha256",
        null,
        "struck_on",
        null,
        "struck_by",
        null);
  }

  private void hand(String exhibit, int line, String to) {
    backup.row(
        "cases.custody",
        "exhibit",
        exhibit,
        "case_id",
        tip,
        "number",
        "" + line,
        "at",
        "2026-11-25 05:00:00+00",
        "from_holder",
        null,
        "to_holder",
        to,
        "reason",
        "chuyển kho");
  }

  /** As the program binds an exhibit that was just handed on. */
  private void bound(String exhibit, int line) {
    String noon = "=" + TestLog.NOON.getEpochSecond() * 1_000_000L;
    Map<String, @Nullable String> row =
        backup.rows("cases.exhibit").stream()
            .filter(one -> exhibit.equals(one.get("id")))
            .findFirst()
            .orElseThrow();
    Map<String, @Nullable String> hand =
        backup.rows("cases.custody").stream()
            .filter(one -> exhibit.equals(one.get("exhibit")))
            .filter(one -> ("" + line).equals(one.get("number")))
            .findFirst()
            .orElseThrow();
    backup.act(
        null,
        null,
        "cases.exhibit-bound",
        "exhibit",
        exhibit,
        null,
        "line",
        "" + line,
        "row",
        digest(
            "cases.exhibit",
            row,
            "taken_at" + noon,
            "id case_id number kind name amount taken_at seal holder file file_owner sha256"
                + " struck_on struck_by"),
        "hand",
        digest(
            "cases.custody",
            hand,
            "at" + noon,
            "exhibit case_id number at from_holder to_holder reason"));
  }

  private Map<String, @Nullable String> seizure(String id) {
    return backup.row(
        "cases.seizure",
        "id",
        id,
        "case_id",
        tip,
        "document",
        paper,
        "number",
        "01/QĐ-TG",
        "signed_on",
        "2026-11-25",
        "signed_by",
        FIRST.toString(),
        "holder",
        reply,
        "place",
        "Kho",
        "custodian",
        "Thủ kho",
        "term",
        null,
        "term_paper",
        null,
        "outcome",
        null,
        "ended_on",
        null,
        "ended_by",
        null,
        "written",
        "1");
  }

  private void seized(String seizure, int exhibit, String released) {
    backup.row(
        "cases.seized",
        "seizure",
        seizure,
        "case_id",
        tip,
        "exhibit",
        "" + exhibit,
        "released",
        released);
  }

  private void boundSeizure(String id, String exhibits) {
    backup.act(
        null,
        null,
        "cases.seizure-bound",
        "seizure",
        id,
        null,
        "line",
        "1",
        "exhibits",
        exhibits,
        "row",
        digest(
            "cases.seizure",
            backup.rows("cases.seizure").getFirst(),
            "id case_id document number signed_on signed_by holder place custodian term term_paper"
                + " outcome ended_on ended_by written"));
  }

  private static String shelf(String address) {
    return address.substring(0, 2) + "/" + address;
  }

  @Test
  void aRemovalExcusesOnlyWithTwoPersonsOfTwoAgencies() throws Exception {
    backup.rows("tips.tip").getFirst().put("told", null);
    backup.rows("tips.happening").getFirst().put("words", null);
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("told"));
    named("the report " + tip + " is gone", "the first did not agree before, in the log");
    agreed(FIRST, "QLTT-AG");
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("told"));
    named("the second did not agree before");
    agreed(SECOND, "QLTT-AG");
    removed(FIRST, "QLTT-AG", SECOND, "QLTT-AG", TestBackup.hash("told"));
    named("the report " + tip + " is gone", "not of two persons of two agencies");
    agreed(SECOND, "SCT-AG");
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("another report"));
    named("the report " + tip + " is gone", "it names other content");
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("told"));
    assertThat(honest())
        .startsWith("0 ")
        .contains(
            "removed    1 contents are gone",
            "tip " + tip + " PA-2026-17 at index ",
            FIRST + " (QLTT-AG) and " + SECOND + " (SCT-AG)");
    backup.rows("tips.tip").getFirst().put("told", TestBackup.hex("something else"));
    named("is not what was received");
    backup.rows("tips.tip").clear();
    named("left no row");
  }

  /** A first signature may be the proposal itself, by hand and with words. */
  @Test
  void whoProposesWithWordsHasSigned() throws Exception {
    backup.rows("tips.tip").getFirst().put("told", null);
    backup.act(FIRST, "QLTT-AG", "retention.proposed", "tip", tip, null);
    agreed(SECOND, "SCT-AG");
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("told"));
    named("the first did not agree before");
    backup.act(FIRST, "QLTT-AG", "retention.proposed", "tip", tip, "the person asked for it");
    removed(FIRST, "QLTT-AG", SECOND, "SCT-AG", TestBackup.hash("told"));
    assertThat(honest()).startsWith("0 ");
  }

  @Test
  void evidenceIsDestroyedByTheSecondOfTwo() throws Exception {
    backup.lose(TestBackup.hash("original"));
    backup.lose(TestBackup.hash("cleaned"));
    destroyed(SECOND, "SCT-AG", photoHash());
    named("EVIDENCE_CHANGED index 2 ", "nobody of another agency asked for it before");
    backup.act(SECOND, "SCT-AG", "vault.destruction-asked", "file", photo, "why");
    destroyed(SECOND, "SCT-AG", photoHash());
    named("nobody of another agency asked for it before");
    backup.act(FIRST, "SCT-AG", "vault.destruction-asked", "file", photo, "why");
    destroyed(SECOND, "SCT-AG", photoHash());
    named("nobody of another agency asked for it before");
    backup.act(FIRST, "QLTT-AG", "vault.destruction-asked", "file", photo, "why");
    destroyed(SECOND, "SCT-AG", TestBackup.hash("another photo"));
    named("it names other content");
    destroyed(SECOND, "SCT-AG", photoHash());
    assertThat(honest()).startsWith("0 ").contains("file " + photo, "(QLTT-AG) and " + SECOND);
    backup.rows("vault.file").clear();
    named("its row is gone");
  }

  private void destroyed(UUID second, String agency, String sha) {
    backup.act(second, agency, "vault.destroyed", "file", photo, "why", "sha256", sha);
  }

  private static String photoHash() {
    return TestBackup.hex("sha-of-the-photo").substring(3);
  }

  private void agreed(UUID officer, String agency) {
    backup.act(officer, agency, "retention.agreed", "tip", tip, "why");
  }

  private void removed(
      UUID first, String firstAgency, UUID second, String secondAgency, String hash) {
    backup.act(
        second,
        secondAgency,
        "retention.removed",
        "tip",
        tip,
        null,
        "number",
        "PA-2026-17",
        "hash",
        hash,
        "first",
        first.toString(),
        "first-agency",
        firstAgency,
        "second",
        second.toString(),
        "second-agency",
        secondAgency);
  }

  private String honest() throws IOException {
    return backup.write(MADE, true).verify();
  }

  private void named(String... words) throws IOException {
    assertThat(honest()).startsWith("1 ").contains("TAMPERED").contains(words);
  }

  /** The hash of a row as docs/verify.md says, written a second time on purpose. */
  private static String digest(
      String table, Map<String, @Nullable String> row, String... formsAndColumns) {
    var forms = new java.util.HashMap<String, String>();
    for (String form : formsAndColumns) {
      if (form.contains("=")) {
        forms.put(form.substring(0, form.indexOf('=')), form.substring(form.indexOf('=') + 1));
      }
    }
    String columns = formsAndColumns[formsAndColumns.length - 1];
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      text(out, "chosach-row 1");
      text(out, table);
      for (String column : columns.split(" ")) {
        text(out, column);
        String value = forms.containsKey(column) ? forms.get(column) : row.get(column);
        out.writeByte(value == null ? 0 : 1);
        if (value != null) {
          text(out, Objects.requireNonNull(value));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(Merkle.sha256(bytes.toByteArray()));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
