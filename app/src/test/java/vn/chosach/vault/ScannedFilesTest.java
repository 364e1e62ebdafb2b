package vn.chosach.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.contents.Examination;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StagingBudget;
import vn.chosach.vault.scanning.FakeClamd;
import vn.chosach.vault.scanning.Scanners;
import vn.chosach.vault.scanning.Scans;

/** A file is handed to nobody before the scanner passed it, and none is lost while it is away. */
@ChosachTest
class ScannedFilesTest {

  @Autowired JdbcClient jdbc;
  @Autowired ContentStore contentStore;
  @Autowired Seals seals;
  @Autowired Examination examination;
  @Autowired FileRepository repository;
  @Autowired StagingBudget budget;
  @Autowired CustodyEnding custodyEnding;
  @Autowired InstantSource clock;
  @Autowired IdSource ids;

  @TempDir Path folder;

  private final UUID owner = UUID.randomUUID();

  @Test
  void aFileWithAVirusIsRefusedAndLeavesNothing() throws IOException {
    try (var clamd = clamd()) {
      assertThat(take(withVirus(40))).isEqualTo("vault.virus");
      assertThat(repository.of(java.util.List.of(owner))).isEmpty();
      assertThat(take(Pictures.jpeg(41, 30))).isEqualTo("taken");
      assertThat(opened()).isEqualTo("opened");
    }
  }

  @Test
  void aFileThatCameWhileTheScannerWasAwayWaitsAndIsHandedOutOnceItWasScanned() throws IOException {
    assertThat(take(Pictures.jpeg(42, 30))).isEqualTo("taken");
    assertThat(opened()).isEqualTo("vault.not-scanned");
    try (var clamd = clamd()) {
      assertThat(opened()).isEqualTo("opened");
    }
    assertThat(opened()).as("it was seen once").isEqualTo("opened");
  }

  @Test
  void aVirusThatCameWhileTheScannerWasAwayIsKeptAndHandedToNobody() throws IOException {
    assertThat(take(withVirus(43))).isEqualTo("taken");
    try (var clamd = clamd()) {
      assertThat(opened()).isEqualTo("vault.infected");
    }
    assertThat(opened()).isEqualTo("vault.infected");
    assertThat(repository.of(java.util.List.of(owner))).hasSize(1);
  }

  private FakeClamd clamd() throws IOException {
    return new FakeClamd(
        UnixDomainSocketAddress.of(folder.resolve("clamd.ctl")), StandardProtocolFamily.UNIX);
  }

  private Scans scans() {
    return Scanners.at(
        URI.create("unix://" + folder.resolve("clamd.ctl")), jdbc, contentStore, seals, clock);
  }

  private String take(byte[] content) {
    var intake =
        new Intake(contentStore, seals, examination, repository, budget, scans(), clock, ids);
    return switch (intake.take(
        owner, owner, Lane.PROVEN, "a.jpg", new ByteArrayInputStream(content), false)) {
      case Staging.Staged staged -> "taken";
      case Staging.StagingRefused refused -> refused.refusal().code();
    };
  }

  private String opened() {
    var handing = new Handing(repository, contentStore, seals, custodyEnding, scans());
    UUID file = repository.of(java.util.List.of(owner)).getFirst().file().id();
    return switch (handing.part(owner, file, FileRow.FileRowPart.ORIGINAL)) {
      case VaultOpening.Opened opened -> "opened";
      case VaultOpening.VaultOpeningRefused refused -> refused.refusal().code();
    };
  }

  /** A picture that is whole and has more behind it. */
  private static byte[] withVirus(int width) throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(Pictures.jpeg(width, 30));
    all.write(FakeClamd.EICAR.getBytes(ISO_8859_1));
    return all.toByteArray();
  }
}
