package vn.chosach.documents.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chosach.journal.WitnessedTree;

class CheckpointLineTest {

  private static final String NOTE =
      "chosach.example/log\n"
          + "1234\n"
          + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
          + "— chosach.example x\n";

  @Test
  void it_names_log_size_root_and_witnesses() {
    assertThat(CheckpointLine.line(new WitnessedTree(1234, NOTE, 1)))
        .hasValue(
            "Nhật ký chosach.example/log · 1234 việc · gốc"
                + " CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= · 1 bên đối chứng");
  }

  @Test
  void nothing_is_printed_before_a_witness_has_cosigned_that_tree() {
    assertThat(CheckpointLine.line(new WitnessedTree(0, NOTE, 1))).isEmpty();
    assertThat(CheckpointLine.line(new WitnessedTree(1000, NOTE, 1))).as("an older tree").isEmpty();
    assertThat(CheckpointLine.line(new WitnessedTree(1234, NOTE, 0))).as("a late witness").isEmpty();
  }
}
