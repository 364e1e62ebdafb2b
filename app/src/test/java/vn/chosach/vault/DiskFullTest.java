package vn.chosach.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.tips.form.Citizen;

/**
 * A volume that takes no more: refused with the reason, nothing half done, well again by itself.
 */
@ChosachTest
@Tag("kill")
class DiskFullTest {

  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Value("${chosach.home}")
  Path home;

  private final UUID owner = UUID.randomUUID();

  @AfterEach
  void putTheVolumeBack() throws Exception {
    if (Files.isRegularFile(incoming())) {
      Files.delete(incoming());
    }
    run("umount", incoming().toString());
  }

  @Test
  void aVolumeThatCannotBeWrittenRefusesAndRecoversWithoutARestart() throws Exception {
    vault.withdraw(owner, staged());
    Path aside = incoming().resolveSibling("incoming-aside");
    Files.move(incoming(), aside);
    Files.writeString(incoming(), "in the way");

    assertThat(code()).isEqualTo("vault.disk-full");
    String token = "AAAAAAAAAAAAAAAAAAAAAA";
    var answer =
        mvc.perform(
                post("/phan-anh/tep")
                    .header("X-Form-Token", token)
                    .header("X-Form-Work", new Citizen(mvc, false).work(token))
                    .header("X-File-Name", "anh.jpg")
                    .content(Pictures.jpeg(40, 30)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(answer.getContentAsString()).contains("hệ thống chưa lưu được tệp");

    Files.delete(incoming());
    Files.move(aside, incoming());
    assertThat(code()).isEqualTo("taken");
  }

  @Test
  void noSpaceLeftOnTheDeviceLeavesNoRowAndNoHalfFile() throws Exception {
    vault.withdraw(owner, staged());
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", incoming().toString()))
        .as("this account may mount")
        .isZero();

    assertThat(code()).isEqualTo("vault.disk-full");

    assertThat(vault.files(owner)).isEmpty();
    try (var left = Files.list(incoming())) {
      assertThat(left).isEmpty();
    }
    assertThat(run("umount", incoming().toString())).isZero();
    assertThat(code()).isEqualTo("taken");
  }

  private String code() {
    return switch (vault.stage(
        owner, owner, "anh.jpg", new ByteArrayInputStream(Pictures.jpeg(1200, 900)))) {
      case Staging.Staged staged -> "taken";
      case Staging.StagingRefused refused -> refused.refusal().code();
    };
  }

  private UUID staged() {
    var staging =
        vault.stage(owner, owner, "anh.jpg", new ByteArrayInputStream(Pictures.jpeg(20, 10)));
    return ((Staging.Staged) staging).file().id();
  }

  private Path incoming() {
    return home.resolve("vault").resolve("incoming").toAbsolutePath();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
