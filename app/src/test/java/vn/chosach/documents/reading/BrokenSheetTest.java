package vn.chosach.documents.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class BrokenSheetTest {

  /** Less than the ratio at which the library suspects a bomb, and under the limit of an upload. */
  private static final int ONE_RANDOM_BYTE_IN = 200;

  @Test
  void aPartThatUnpacksToThreeHundredMegabytesIsNoSheet() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      var random = new SplittableRandom(7);
      byte[] piece = new byte[1_000_000];
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        for (int at = 0; at < piece.length; at += ONE_RANDOM_BYTE_IN) {
          piece[at] = (byte) random.nextInt();
        }
        zip.write(piece);
      }
    }
    org.assertj.core.api.Assertions.assertThat(file.size()).isLessThan(10_000_000);
    assertThatThrownBy(() -> SheetReader.read(file.toByteArray()))
        .isInstanceOf(SheetReader.Unreadable.class)
        .hasCauseInstanceOf(RecordFormatException.class);
  }

  @Test
  void aDocumentWithoutABodyIsNoSheet() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.getDocument().unsetBody();
      document.write(file);
    }
    assertThatThrownBy(() -> SheetReader.read(file.toByteArray()))
        .isInstanceOf(SheetReader.Unreadable.class);
  }
}
