package vn.chosach.verify.evidence;

import java.util.ArrayList;
import java.util.List;

/** What was found, in the order in which it was looked at. */
final class EvidenceVerdict {

  private final List<String> lines = new ArrayList<>();
  private boolean sound = true;

  void fine(String what) {
    lines.add("ok     " + what);
  }

  void wrong(String what) {
    lines.add("WRONG  " + what);
    sound = false;
  }

  void remark(String what) {
    lines.add("note   " + what);
  }

  boolean sound() {
    return sound;
  }

  List<String> lines() {
    return lines;
  }
}
