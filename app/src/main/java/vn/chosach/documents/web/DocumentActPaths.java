package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.Optional;
import vn.chosach.documents.life.DocumentEvent;

/** Acts as addresses say them. */
final class DocumentActPaths {

  private DocumentActPaths() {}

  static String of(DocumentEvent event) {
    return switch (event) {
      case DRAFT -> "soan";
      case REVISE -> "sua";
      case ASK_OPINIONS -> "lay-y-kien";
      case GIVE_OPINION -> "cho-y-kien";
      case SUBMIT -> "trinh-ky";
      case SEND_BACK -> "tra-lai";
      case SIGN -> "ky";
      case NUMBER -> "vao-so";
      case AFFIX -> "dong-dau";
      case ISSUE -> "phat-hanh";
      case VOID -> "huy-so";
      case DROP -> "bo-du-thao";
      case CORRECT -> "dinh-chinh";
      case REPLACE -> "thay-the";
    };
  }

  static Optional<DocumentEvent> event(String slug) {
    return Arrays.stream(DocumentEvent.values()).filter(one -> of(one).equals(slug)).findFirst();
  }
}
