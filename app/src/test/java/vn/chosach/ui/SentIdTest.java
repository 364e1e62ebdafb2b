package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentIdTest {

  @Test
  void whatTheProgramWroteIsRead() {
    UUID id = UUID.fromString("01849c00-0000-7000-8000-0000000000ff");
    assertThat(SentId.of(id.toString())).contains(id);
    assertThat(SentId.of(SentId.NONE.toString())).contains(SentId.NONE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "------------------------------------",
        "0000000000000000-0000-0000-000000000",
        "01849c00-0000-7000-8000-0000000000f",
        "01849c00-0000-7000-8000-0000000000fff",
        "01849C00-0000-7000-8000-0000000000FF",
        " 01849c00-0000-7000-8000-0000000000ff",
        "01849c00-0000-7000-8000-0000000000ff\n"
      })
  void whatIsCutOffOrForgedIsNone(String sent) {
    assertThat(SentId.of(sent)).isEmpty();
  }
}
