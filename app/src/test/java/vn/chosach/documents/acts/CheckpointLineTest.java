package vn.chosach.documents.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chosach.journal.LogState;

class CheckpointLineTest {

  private static final String NOTE =
      "chosach.example/log\n"
          + "1234\n"
          + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
          + "— chosach.example x\n";

  @Test
  void it_names_log_size_root_and_witnesses() {
    assertThat(CheckpointLine.line(state(NOTE, 1234, 1234)))
        .hasValue(
            "Nhật ký chosach.example/log · 1234 việc · gốc"
                + " CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= · 1 bên đối chứng");
  }

  @Test
  void nothing_is_printed_before_a_witness_has_cosigned_that_tree() {
    assertThat(CheckpointLine.line(state(null, 0, 0))).isEmpty();
    assertThat(CheckpointLine.line(state(NOTE, 0, 0))).isEmpty();
    assertThat(CheckpointLine.line(state(NOTE, 1000, 1000))).as("an older tree").isEmpty();
    assertThat(CheckpointLine.line(state(NOTE, 1234, 900))).as("a late witness").isEmpty();
  }

  private static LogState state(@Nullable String note, long witnessed, long byWitness) {
    return new LogState(
        1300,
        "root",
        witnessed,
        note,
        0,
        Duration.ZERO,
        Duration.ZERO,
        null,
        false,
        1,
        List.of(new LogState.Witness("thanh-tra", byWitness, Instant.EPOCH, null)));
  }
}
