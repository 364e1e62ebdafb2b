package vn.chosach.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.Document;
import vn.chosach.documents.Registry;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipPlace;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/**
 * The program writes an act for each row that the verifier compares, and the verifier, which shares
 * no code with it, comes to the same hashes; whoever changes such a row behind it is named.
 */
@ChosachTest
class RowsBehindActsTest {

  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired Custody custody;
  @Autowired Registry registry;
  @Autowired IncomingRegister incoming;
  @Autowired Office office;
  @Autowired InstantSource clock;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  @Test
  void whatIsChangedBehindTheProgramIsNamedAndWhatItWroteIsNot() throws Exception {
    UUID tip = UUID.randomUUID();
    var citizen = new Actor(Actor.ActorKind.CITIZEN, tip, null);
    var operator = Actor.officer(UUID.randomUUID(), "VPTT-389");
    vault.stage(tip, tip, "ảnh.png", new ByteArrayInputStream(Pictures.png(8, 8)));
    assertThat(tips.receive(tip, UUID.randomUUID().toString(), report(), Reporter.UNKNOWN, citizen))
        .isInstanceOf(Reception.Received.class);
    UUID file = vault.files(tip).getFirst().id();
    var asked = new Word(UUID.randomUUID(), Happening.HappeningKind.ASKED, "Ở đâu?", null, null);
    said(tip, asked, operator);
    said(
        tip,
        new Word(UUID.randomUUID(), Happening.HappeningKind.REPLIED, "Sạp 12", asked.id(), null),
        citizen);
    assertThat(
            tips.move(
                tip,
                TipStep.SORT,
                1,
                new TipNotice("Đang xem xét.", null, null),
                operator,
                Set.of(Role.OPERATOR)))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    assertThat(custody.handOver(file, operator, "Cơ quan điều tra", "Chuyển vụ việc"))
        .isInstanceOf(CustodyOutcome.CustodyDone.class);
    UUID paper = paper();
    UUID letter = letter();
    Set<UUID> own = Set.of(tip, file, paper, letter);
    assertThat(wrong(own, "SELECT 1")).isEmpty();

    for (var attack :
        List.of(
            Map.entry(
                "UPDATE tips.tip SET paid = 1 WHERE id = '" + tip + "'",
                "what stands beside its words"),
            Map.entry(
                "UPDATE tips.tip SET received_at = received_at - interval '20 days' WHERE id = '"
                    + tip
                    + "'",
                "what stands beside its words"),
            Map.entry(
                "UPDATE tips.tip SET told = '\\x00' WHERE id = '" + tip + "'",
                "is not what was received"),
            Map.entry(
                "UPDATE tips.happening SET words = '\\x00' WHERE tip = '%s' AND kind = 'REPLIED'"
                    .formatted(tip),
                "are not those that were written"),
            Map.entry(
                "UPDATE tips.happening SET words = NULL WHERE tip = '%s' AND stage = 'SORTING'"
                    .formatted(tip),
                "are gone"),
            Map.entry(
                "UPDATE vault.custody SET receiver = 'ai đó' WHERE item = '%s' AND number = 2"
                    .formatted(file),
                "line 2 of its custody is not as it was written"),
            Map.entry(
                "DELETE FROM vault.custody WHERE item = '%s' AND number = 2".formatted(file),
                "line 2 of its custody is gone"),
            Map.entry(
                "UPDATE vault.file SET cleaned_at = repeat('0', 64) WHERE id = '" + file + "'",
                "leads to another cleaned.jpg"),
            Map.entry(
                "UPDATE vault.file SET thumbnail_at = NULL WHERE id = '" + file + "'",
                "leads to another thumbnail.jpg"),
            Map.entry("DELETE FROM vault.file WHERE id = '" + file + "'", "its row is gone"),
            Map.entry(
                "UPDATE documents.sealed SET pdf = '\\x00', pdf_sha256 ="
                    + " encode(sha256('\\x00'), 'hex') WHERE document = '"
                    + paper
                    + "'",
                "its PDF is not the one that was signed"),
            Map.entry(
                "UPDATE documents.attachment SET bytes = '\\x00' WHERE incoming = '%s' AND place = 2"
                    .formatted(letter),
                "the files of this letter are not those that came"))) {
      assertThat(wrong(own, attack.getKey()))
          .as(attack.getKey())
          .isNotEmpty()
          .allMatch(words -> words.contains(attack.getValue()));
    }
  }

  @Test
  void exhibitsAndSeizuresThatAreChangedBehindTheProgramAreNamed() throws Exception {
    ActingOfficer handler = office.handler();
    CaseFile file = office.decidable(office.assigned(handler, office.head(), "Kem trộn"), handler);
    file = office.signed(file, office.seizure(file, handler), handler);
    // before October 1582, when calendars differ
    UUID thing =
        one(
            "UPDATE cases.exhibit SET taken_at = '1500-03-01 12:00:00+07' WHERE case_id = '%s' RETURNING id"
                .formatted(file.id()));
    office.go(file, new CaseAct.PassOn(1, "Kho số 2", clock.instant(), "Chuyển kho"), handler);
    UUID seizure = one("SELECT id FROM cases.seizure WHERE case_id = '" + file.id() + "'");
    Set<UUID> own = Set.of(thing, seizure);
    assertThat(wrong(own, "SELECT 1")).isEmpty();
    for (var attack :
        List.of(
            Map.entry(
                "UPDATE cases.exhibit SET amount = '2 hộp' WHERE id = '" + thing + "'",
                "its row is not as it was written"),
            Map.entry(
                "UPDATE cases.exhibit SET holder = 'ai đó' WHERE id = '" + thing + "'",
                "its row is not as it was written"),
            Map.entry(
                "UPDATE cases.custody SET to_holder = 'ai đó' WHERE exhibit = '%s' AND number = 2"
                    .formatted(thing),
                "line 2 of its custody is not as it was written"),
            Map.entry(
                "UPDATE cases.seizure SET custodian = 'ai đó' WHERE id = '" + seizure + "'",
                "its row is not as it was written"),
            Map.entry(
                "UPDATE cases.seized SET released = true WHERE seizure = '" + seizure + "'",
                "it holds other exhibits"))) {
      assertThat(wrong(own, attack.getKey()))
          .as(attack.getKey())
          .isNotEmpty()
          .allMatch(words -> words.contains(attack.getValue()));
    }
  }

  private UUID one(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement looking = connection.createStatement()) {
      looking.execute("SELECT set_config('cases.everything', 'on', false)");
      try (var row = looking.executeQuery(sql)) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static Report report() {
    return new Report(
        Channel.WEB,
        TipPlace.values()[0],
        "https://vt.example/ZS1",
        "30292",
        "Chợ",
        null,
        "Bán thuốc lá lậu ở sạp số 12",
        LocalDate.of(2026, 11, 1),
        605,
        new Dong(350_000),
        false,
        "",
        null,
        // finer than the database keeps it, as partners write it
        Instant.parse("2026-11-01T03:00:00.1234567Z"));
  }

  private void said(UUID tip, Word word, Actor actor) {
    String refused = tips.say(tip, word, actor).settle(done -> "", no -> no.code());
    assertThat(refused).isEmpty();
  }

  private UUID paper() {
    ActingOfficer writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    Document draft = registry.drafted(writer, "Kết quả tháng 11");
    return registry.issued(writer, signer, draft).id();
  }

  private UUID letter() {
    ActingOfficer clerk = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    var arrival =
        new Arrival(
            Registry.QLTT,
            registry.today(),
            "Ủy ban nhân dân tỉnh",
            UUID.randomUUID() + "/QĐ-UBND",
            registry.today(),
            "Giao nhiệm vụ",
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File("a.pdf", "application/pdf", "%PDF-1.4 một".getBytes(UTF_8)),
                new Arrival.File("b.pdf", "application/pdf", "%PDF-1.4 hai".getBytes(UTF_8))));
    return java.util.Objects.requireNonNull(
        incoming.enter(arrival, clerk).settle(done -> done.id(), no -> null));
  }

  /** What the verifier finds after a statement of the owner of the tables, which is taken back. */
  private List<String> wrong(Set<UUID> own, String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement superuser = connection.createStatement()) {
      connection.setAutoCommit(false);
      superuser.execute("SELECT set_config('chosach.marks', '*', true)");
      superuser.execute("SELECT set_config('cases.everything', 'on', true)");
      for (String table :
          List.of(
              "tips.tip",
              "tips.happening",
              "vault.custody",
              "vault.file",
              "documents.sealed",
              "documents.attachment",
              "cases.exhibit",
              "cases.custody",
              "cases.seizure",
              "cases.seized")) {
        superuser.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
      }
      superuser.execute(statement);
      List<String> found = RowsBehindActs.wrong(connection, own);
      connection.rollback();
      return found;
    }
  }
}
