package vn.chosach.directory.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;

/** A pack says what it lacks; a draft of any of the 34 provinces is one to start with. */
@Tag("apart")
class PackCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final String CAN_THO = "92";

  @TempDir Path folder;

  private Path pack;

  @BeforeEach
  void drafted() throws IOException {
    pack = folder.resolve("goi");
    PackMaker.make(CAN_THO, pack, TODAY);
  }

  @Test
  void the_pack_that_comes_along_holds_together_and_says_what_nobody_confirmed() {
    List<PackFault> faults = PackCheck.of(ProvincePack.model(), TODAY);
    assertThat(faults).noneMatch(PackFault::grave);
    assertThat(faults).extracting(PackFault::code).contains("unconfirmed", "no-head");
    assertThat(faults).extracting(PackFault::code).doesNotContain("no-outline", "no-plan");
    assertThat(PackCheck.of(ProvincePack.of("quoc-gia"), TODAY))
        .as("the national committee starts with its own")
        .noneMatch(PackFault::grave);
  }

  @Test
  void a_draft_of_every_province_can_be_started_with() throws IOException {
    for (SeedTable.SeedTableRow province : SeedTable.read("/province/units/provinces.csv")) {
      Path draft = folder.resolve(province.text("code"));
      assertThat(PackMaker.make(province.text("code"), draft, TODAY))
          .isEqualTo(province.text("full_name"));
      assertThat(PackCheck.of(ProvincePack.of(draft.toString()), TODAY))
          .as(province.text("name"))
          .noneMatch(PackFault::grave);
    }
  }

  @Test
  void a_draft_names_its_own_province_and_nothing_of_the_model() throws IOException {
    try (var files = Files.list(pack)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        ProvincePack model = ProvincePack.model();
        assertThat(text)
            .as(file.toString())
            .doesNotContain(model.words().getProperty("name"), model.agency(""))
            .doesNotContainIgnoringCase("long xuyên");
      }
    }
    assertThat(Files.readString(pack.resolve("letterheads.csv")))
        .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ");
    assertThat(Files.readString(pack.resolve("areas.csv")))
        .contains("Tỉnh Hậu Giang", "Phường Cái Khế", "Thị trấn");
  }

  @Test
  void each_fault_is_named_with_its_file_and_row() throws IOException {
    assertFault("letterheads.csv", text -> text.replace("SỞ Y TẾ,SYT", ",SYT"), "empty", "issuer");
    assertFault(
        "competences.csv",
        text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n",
        "two-competent",
        "*, *, 92.20250701");
    assertFault(
        "agencies.csv", text -> text.replace(",SCT-CT,,92", ",SCT-X,,92"), "unknown", "parent");
    assertFault(
        "agencies.csv", text -> text.replaceAll("(?m)^QLTT-CT,.*\n", ""), "no-agency", "QLTT-CT");
    assertFault(
        "areas.csv", text -> text.replace("2025-07-01", "2025-13-01"), "days", "2025-13-01");
    assertFault(
        "committee-roles.csv",
        text -> text.lines().findFirst().orElseThrow() + "\n",
        "no-role",
        "STANDING_AGENCY");
    assertFault("areas.csv", text -> text.replace("key,code", "khoa,code"), "no-column", "key");
    assertFault("owes.csv", text -> text + "\"không đóng", "no-table", "");
    assertFault(
        "province.properties", text -> text.replaceAll("(?m)^committee.vi.*\n", ""), "no-word", "");
    Files.delete(pack.resolve("contacts.csv"));
    assertThat(grave()).anyMatch(fault -> fault.code().equals("no-file"));
  }

  @Test
  void a_commune_without_an_outline_is_told_and_stops_nobody() {
    List<PackFault> faults = PackCheck.of(ProvincePack.of(pack.toString()), TODAY);
    assertThat(faults)
        .filteredOn(fault -> fault.code().equals("no-outline"))
        .hasSize(103)
        .noneMatch(PackFault::grave);
  }

  @Test
  void the_command_says_what_it_found_and_what_it_does_not_understand() throws IOException {
    assertThat(run("check", pack.toString()))
        .startsWith("0 ")
        .contains("Phường Cái Khế", "98 chỗ khác", "đủ để khởi động");
    Path owes = pack.resolve("owes.csv");
    Files.writeString(owes, Files.readString(owes).replace("CA-CT", "CA-KHONG"));
    assertThat(run("check", pack.toString(), "--en"))
        .startsWith("1 ")
        .contains("owes.csv, row", "CA-KHONG");
    assertThat(run("check", folder.resolve("nowhere").toString())).startsWith("2 ");
    assertThat(run("new", pack.toString(), CAN_THO)).startsWith("2 ").contains("đã có tệp");
    assertThat(run("new", folder.resolve("x").toString(), "99")).startsWith("2 ");
    assertThat(run("list")).contains("96  Tỉnh Cà Mau");
    assertThat(run("gì")).startsWith("2 ").contains("./chosach province");
  }

  private void assertFault(String file, UnaryOperator<String> change, String code, String names)
      throws IOException {
    Path path = pack.resolve(file);
    String before = Files.readString(path);
    String after = change.apply(before);
    assertThat(after).as("changed %s", file).isNotEqualTo(before);
    Files.writeString(path, after);
    assertThat(grave())
        .as("%s in %s", code, file)
        .anyMatch(
            fault ->
                fault.code().equals(code)
                    && fault.file().equals(file)
                    && String.join(" ", fault.facts()).contains(names));
    Files.writeString(path, before);
    assertThat(grave()).isEmpty();
  }

  private List<PackFault> grave() {
    return PackCheck.of(ProvincePack.of(pack.toString()), TODAY).stream()
        .filter(PackFault::grave)
        .toList();
  }

  /** Exit status, then what was said. */
  private static String run(String... arguments) {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = ProvinceCommand.run(List.of(arguments), stream, stream, TODAY);
    return status + " " + said.toString(StandardCharsets.UTF_8);
  }
}
