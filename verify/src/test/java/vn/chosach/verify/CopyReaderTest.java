package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a backup are read as PostgreSQL writes them; anything else is refused by name. */
class CopyReaderTest {

  @TempDir Path folder;

  @Test
  void valuesComeBackAsTheyWere() throws Exception {
    try (var rows = rows("id\treason\n1\tcũ\\t\\\"mới\\\"\\n\\\\N\n2\t\\N\n")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.need("id")).isEqualTo("1");
      assertThat(rows.text("reason")).isEqualTo("cũ\t\"mới\"\n\\N");
      assertThat(rows.next()).isTrue();
      assertThat(rows.text("reason")).isNull();
      assertThatThrownBy(() -> rows.need("reason")).hasMessageContaining("without reason");
      assertThatThrownBy(() -> rows.text("at")).hasMessageContaining("no column at");
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void aTableThatWasCutOffIsRefused() throws Exception {
    try (var rows = rows("id\treason\n1")) {
      assertThatThrownBy(rows::next)
          .isInstanceOf(VerificationRefused.class)
          .hasMessageContaining("1 columns");
    }
    assertThatThrownBy(() -> rows("")).isInstanceOf(VerificationRefused.class);
    Path file = Files.writeString(folder.resolve("b.copy.gz"), "not compressed");
    assertThatThrownBy(() -> new CopyReader(file)).isInstanceOf(IOException.class);
  }

  private CopyReader rows(String text) throws IOException {
    Path file = folder.resolve("a.copy.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new CopyReader(file);
  }
}
