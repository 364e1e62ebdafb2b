package vn.chosach.documents;

import vn.chosach.documents.specimens.SpecimenText;
import vn.chosach.kernel.SecrecyMark;

/**
 * Whether a file bears the mark of a state secret (Luật 117/2025/QH15). A PDF or DOCX is read; a
 * picture, and a file that cannot be read, says nothing about it.
 */
public final class SecretFiles {

  private SecretFiles() {}

  public static boolean marked(byte[] file) {
    return SpecimenText.lines(file).stream()
        .flatMap(java.util.List::stream)
        .anyMatch(SecrecyMark::in);
  }
}
