package vn.chosach.documents.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visits every cell of the table. */
class DocumentLifeCycleTest {

  @Test
  void every_cell_is_as_the_office_works() {
    var cells = new ArrayList<String>();
    for (DocumentState from : DocumentState.values()) {
      for (DocumentEvent event : DocumentEvent.values()) {
        DocumentLifeCycle.row(from, event)
            .ifPresent(
                row -> cells.add(from + " " + event + " " + row.after(from) + " " + row.who()));
      }
    }
    assertThat(cells)
        .containsExactly(
            "DRAFT REVISE DRAFT WORKER",
            "DRAFT ASK_OPINIONS OPINIONS WORKER",
            "DRAFT SUBMIT SUBMITTED WORKER",
            "DRAFT DROP DROPPED WORKER",
            "OPINIONS REVISE OPINIONS WORKER",
            "OPINIONS ASK_OPINIONS OPINIONS WORKER",
            "OPINIONS GIVE_OPINION OPINIONS ASKED",
            "OPINIONS SUBMIT SUBMITTED WORKER",
            "OPINIONS DROP DROPPED WORKER",
            "SUBMITTED SEND_BACK DRAFT RETURNER",
            "SUBMITTED SIGN SIGNED SIGNER",
            "SUBMITTED DROP DROPPED WORKER",
            "SIGNED NUMBER NUMBERED WORKER",
            "NUMBERED AFFIX NUMBERED WORKER",
            "NUMBERED ISSUE ISSUED WORKER",
            "NUMBERED VOID VOIDED HEAD",
            "ISSUED VOID VOIDED HEAD",
            "ISSUED CORRECT ISSUED WORKER",
            "ISSUED REPLACE REPLACED PROGRAM");
  }

  @Test
  void what_ended_stays_ended() {
    for (DocumentState end :
        EnumSet.of(DocumentState.REPLACED, DocumentState.VOIDED, DocumentState.DROPPED)) {
      assertThat(List.of(DocumentEvent.values()))
          .noneMatch(e -> DocumentLifeCycle.row(end, e).isPresent());
    }
  }
}
