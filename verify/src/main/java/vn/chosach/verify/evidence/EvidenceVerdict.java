package vn.chosach.verify.evidence;

import java.util.ArrayList;
import java.util.List;

/** What was found, in the order in which it was looked at. */
final class EvidenceVerdict {

  /** Nothing is wrong, and something that was asked, or that it says of itself, is not proven. */
  static final int NOT_PROVEN = 4;

  private final List<String> lines = new ArrayList<>();
  private boolean sound = true;
  private boolean proven = true;

  void fine(String what) {
    lines.add("ok     " + what);
  }

  void wrong(String what) {
    lines.add("WRONG  " + what);
    sound = false;
  }

  /** Neither right nor wrong can be shown; the plain verdict is refused. */
  void open(String what) {
    lines.add("OPEN   " + what);
    proven = false;
  }

  void remark(String what) {
    lines.add("note   " + what);
  }

  boolean sound() {
    return sound;
  }

  boolean proven() {
    return proven;
  }

  List<String> lines() {
    return lines;
  }
}
