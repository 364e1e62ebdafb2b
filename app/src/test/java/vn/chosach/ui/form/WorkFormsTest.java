package vn.chosach.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;

class WorkFormsTest {

  private static final int BITS = 8;

  private final Page page = Pages.of(Lang.VI, "/thu");
  private Instant now = page.now();
  private final WorkForms works = new WorkForms(new Marks(), () -> now);

  @Test
  void workCountsForASecretThatWasGivenOut() {
    String secret = secret();
    assertThat(secret()).as("each form its own").isNotEqualTo(secret);
    BrowserWork brought = brought(DoneWork.of(secret, BITS));
    assertThat(brought.form()).isEqualTo(secret);
    assertThat(brought.reaches(BITS)).isTrue();
    assertThat(brought(DoneWork.NONE)).isEqualTo(DoneWork.NONE);
  }

  @Test
  void aSecretThatSomebodyChoseOrMadeYoungerIsNone() {
    assertThat(brought(DoneWork.of(BITS))).isEqualTo(DoneWork.NONE);
    String secret = secret();
    char first = secret.charAt(6) == 'A' ? 'B' : 'A';
    String younger = secret.substring(0, 6) + first + secret.substring(7);
    assertThat(brought(DoneWork.of(younger, BITS))).isEqualTo(DoneWork.NONE);
  }

  @Test
  void aSecretOfMoreThanADayAgoTellsTheFormAndBringsNoWork() {
    BrowserWork done = DoneWork.of(secret(), BITS);
    now = now.plus(Duration.ofDays(1));
    assertThat(brought(done).reaches(BITS)).isTrue();
    now = now.plusSeconds(1);
    assertThat(brought(done).form()).isEqualTo(done.form());
    assertThat(brought(done).reaches(0)).isFalse();
  }

  private String secret() {
    return works.asked(BITS).getFirst().start().getFirst();
  }

  private BrowserWork brought(BrowserWork work) {
    FormDefinition form = FormDefinition.of("/thu", "ui.undo", works.asked(BITS));
    return works.of(
        form.read(
            Map.of(
                BrowserWork.FORM, List.of(work.form()), BrowserWork.DONE, List.of(work.number())),
            page));
  }

  private record Marks() implements FormFiles {

    @Override
    public byte[] mark(String use, byte[] value) {
      return ByteBuffer.allocate(32).putInt(Arrays.hashCode(value)).putInt(use.length()).array();
    }

    @Override
    public String freshPass(UUID officer) {
      return "";
    }

    @Override
    public Optional<UUID> opened(String pass, UUID officer) {
      return Optional.empty();
    }

    @Override
    public Taking take(UUID owner, String name, InputStream body) {
      throw new AssertionError();
    }

    @Override
    public List<String> waiting(UUID owner, Page page) {
      return List.of();
    }
  }
}
