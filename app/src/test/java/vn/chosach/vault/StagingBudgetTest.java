package vn.chosach.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.contents.Examination;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.ContentStores;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StagingSettings;
import vn.chosach.vault.scanning.Scans;

/** What visitors may leave before they send: little each, bounded together, and not for long. */
@ChosachTest
class StagingBudgetTest {

  @Autowired Vault vault;
  @Autowired ContentStore contentStore;
  @Autowired Seals seals;
  @Autowired Examination examination;
  @Autowired FileRepository repository;
  @Autowired Scans scans;
  @Autowired IdSource ids;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private int made;

  @BeforeEach
  @AfterEach
  void leaveNothingWaiting() {
    clock.move(Duration.ofDays(2));
    vault.sweep();
    clock.reset();
  }

  @Test
  void whoIsNotProvenMayLeaveLittleAndWhoIsProvenMore() {
    Intake intake = intake(900_000, 400_000, 100_000);
    UUID unproven = UUID.randomUUID();
    assertThat(code(intake, Lane.UNPROVEN, unproven, 70_000)).isEqualTo("taken");
    assertThat(code(intake, Lane.UNPROVEN, unproven, 70_000)).isEqualTo("vault.report-full");
    UUID proven = UUID.randomUUID();
    for (int n = 0; n < 5; n++) {
      assertThat(code(intake, Lane.PROVEN, proven, 70_000)).isEqualTo("taken");
    }
    assertThat(code(intake, Lane.PROVEN, proven, 70_000)).isEqualTo("vault.report-full");
  }

  @Test
  void allTogetherFillTheirShareAndTheOthersAreStillServed() {
    Intake intake = intake(1_000_000, 400_000, 100_000);
    int taken = 0;
    while (code(intake, Lane.UNPROVEN, UUID.randomUUID(), 70_000).equals("taken")) {
      taken++;
    }
    assertThat(taken).as("a fifth of a million bytes").isEqualTo(2);
    assertThat(code(intake, Lane.UNPROVEN, UUID.randomUUID(), 70_000))
        .isEqualTo("vault.staging-full");
    assertThat(code(intake, Lane.PROVEN, UUID.randomUUID(), 70_000)).isEqualTo("taken");
    assertThat(code(intake, Lane.OFFICE, UUID.randomUUID(), 70_000)).isEqualTo("taken");
  }

  @Test
  void formsThatNobodyTouchedForAQuarterOfAnHourGiveWay() {
    Intake intake = intake(1_000_000, 400_000, 100_000);
    UUID idle = UUID.randomUUID();
    UUID busy = UUID.randomUUID();
    assertThat(code(intake, Lane.UNPROVEN, idle, 70_000)).isEqualTo("taken");
    assertThat(code(intake, Lane.UNPROVEN, busy, 70_000)).isEqualTo("taken");
    clock.move(Duration.ofMinutes(16));
    intake.touch(busy);
    assertThat(code(intake, Lane.UNPROVEN, UUID.randomUUID(), 70_000)).isEqualTo("taken");
    assertThat(vault.files(idle)).isEmpty();
    assertThat(vault.files(busy)).hasSize(1);
  }

  @Test
  void filesOfAVisitorWhoNeverSendsAreGoneAfterTwoHoursAndThoseOfAnOfficerAfterADay() {
    Intake intake = intake(1_000_000, 400_000, 100_000);
    UUID visitor = UUID.randomUUID();
    UUID officer = UUID.randomUUID();
    code(intake, Lane.PROVEN, visitor, 70_000);
    code(intake, Lane.OFFICE, officer, 70_000);
    clock.move(Duration.ofMinutes(119));
    vault.sweep();
    assertThat(vault.files(visitor)).hasSize(1);
    clock.move(Duration.ofMinutes(2));
    vault.sweep();
    assertThat(vault.files(visitor)).isEmpty();
    assertThat(vault.files(officer)).hasSize(1);
  }

  @Test
  void theReserveOfTheVolumeIsLeftFreeWhoeverBringsTheFile() {
    var greedy =
        new StagingSettings(
            DataSize.ofGigabytes(2),
            DataSize.ofMegabytes(120),
            DataSize.ofMegabytes(16),
            Duration.ofHours(2),
            DataSize.ofTerabytes(900));
    Intake intake = intake(greedy, ContentStores.with(contentStore, greedy));
    for (Lane lane : Lane.values()) {
      UUID owner = UUID.randomUUID();
      assertThat(code(intake, lane, owner, 70_000)).isEqualTo("vault.disk-full");
      assertThat(vault.files(owner)).isEmpty();
    }
  }

  @Test
  void whatWaitsIsNeverTakenForEvidenceAndEvidenceNeverGivesWay() {
    UUID kept = UUID.randomUUID();
    Intake intake = intake(1_000_000, 400_000, 100_000);
    code(intake, Lane.UNPROVEN, kept, 70_000);
    jdbc.sql("UPDATE vault.file SET ends_at = NULL WHERE owner = :owner")
        .param("owner", kept)
        .update();
    clock.move(Duration.ofHours(1));
    for (int n = 0; n < 4; n++) {
      code(intake, Lane.UNPROVEN, UUID.randomUUID(), 70_000);
    }
    assertThat(vault.files(kept)).hasSize(1);
  }

  private Intake intake(long most, long report, long unproven) {
    var settings =
        new StagingSettings(
            DataSize.ofBytes(most),
            DataSize.ofBytes(report),
            DataSize.ofBytes(unproven),
            Duration.ofHours(2),
            null);
    return intake(settings, contentStore);
  }

  private Intake intake(StagingSettings settings, ContentStore onto) {
    return new Intake(
        onto,
        seals,
        examination,
        repository,
        ContentStores.budget(repository, onto, settings, clock),
        scans,
        clock,
        ids);
  }

  /** A picture of so many bytes, another one each time. */
  private String code(Intake intake, Lane lane, UUID owner, int bytes) {
    byte[] picture = Arrays.copyOf(Pictures.jpeg(40 + made++, 30), bytes);
    return switch (intake.take(
        owner, owner, lane, "a.jpg", new ByteArrayInputStream(picture), false)) {
      case Staging.Staged staged -> "taken";
      case Staging.StagingRefused refused -> refused.refusal().code();
    };
  }
}
