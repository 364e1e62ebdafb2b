package vn.chosach.vault.contents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.FileKind;

/** What a file is, by what it begins with and not by what it is called. */
@Component
class Contents {

  private static final Map<String, FileKind> TAKEN =
      Map.of(
          "image/jpeg", FileKind.JPEG,
          "image/png", FileKind.PNG,
          "image/apng", FileKind.PNG,
          "image/webp", FileKind.WEBP,
          "application/pdf", FileKind.PDF);
  private static final java.util.Set<String> BOXES =
      java.util.Set.of(
          "video/mp4", "application/mp4", "video/x-m4v", "video/quicktime", "video/3gpp");
  private static final java.util.Set<String> MATROSKA =
      java.util.Set.of("application/x-matroska", "video/x-matroska", "video/webm");
  private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final int PDF_TAIL = 2_048;

  // It reads its table of types beside the start, which need not wait for it.
  private final CompletableFuture<Tika> tika = CompletableFuture.supplyAsync(Tika::new);

  Optional<FileKind> kindOf(byte[] content) {
    String type = typeOf(content);
    if (BOXES.contains(type)) {
      return Optional.of(isQuickTime(content) ? FileKind.QUICKTIME : FileKind.MP4);
    }
    return MATROSKA.contains(type)
        ? Optional.of(FileKind.WEBM)
        : Optional.ofNullable(TAKEN.get(type));
  }

  /** By its brand; the oldest films of this family have none. */
  private static boolean isQuickTime(byte[] content) {
    String begin =
        new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
    return begin.length() < 12 || !begin.startsWith("ftyp", 4) || begin.startsWith("qt  ", 8);
  }

  /** Why a file of this content is not taken; only for content that has no kind. */
  Refusal refusalOf(byte[] content) {
    String type = typeOf(content);
    if (type.startsWith("video/") || type.equals("application/mp4") || MATROSKA.contains(type)) {
      return Refusal.of("vault.video");
    }
    if (type.startsWith("image/hei") || type.startsWith("image/avif")) {
      return Refusal.of("vault.heic");
    }
    if (type.matches(
        ".*(msdownload|dosexec|executable|x-elf|x-sharedlib|x-mach-o|x-sh|java-vm|x-bat|javascript|android\\.package).*")) {
      return Refusal.of("vault.executable");
    }
    if (type.matches(".*(zip|x-rar|x-7z|x-tar|x-bzip|x-xz|java-archive|vnd\\.rar|zstd).*")) {
      return Refusal.of("vault.archive");
    }
    return Refusal.of("vault.other-kind", "type", type);
  }

  /** Whether a document ends where its format says that it ends. */
  boolean pdfIsWhole(byte[] content) {
    byte[] tail =
        Arrays.copyOfRange(content, Math.max(0, content.length - PDF_TAIL), content.length);
    for (int i = 0; i + PDF_END.length <= tail.length; i++) {
      if (Arrays.equals(tail, i, i + PDF_END.length, PDF_END, 0, PDF_END.length)) {
        return true;
      }
    }
    return false;
  }

  private String typeOf(byte[] content) {
    return tika.join().detect(content);
  }
}
