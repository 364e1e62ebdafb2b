package vn.chosach.watch.web;

import java.util.Arrays;
import java.util.Optional;
import vn.chosach.watch.review.ReviewEvent;

/** The verdicts as addresses and keys; a case is opened by a room above. */
enum ReviewAction {
  MERGE("gop", "G", ReviewEvent.MERGE),
  KEEP("giu", "K", ReviewEvent.KEEP),
  DROP("bo", "B", ReviewEvent.DROP);

  private final String path;
  private final String key;
  private final ReviewEvent event;

  ReviewAction(String path, String key, ReviewEvent event) {
    this.path = path;
    this.key = key;
    this.event = event;
  }

  String path() {
    return path;
  }

  String key() {
    return key;
  }

  ReviewEvent event() {
    return event;
  }

  static Optional<ReviewAction> of(String path) {
    return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
  }
}
