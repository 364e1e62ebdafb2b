package vn.chosach.ui.figures;

import java.util.List;

/** What one part of the program counts; a bean of its room. */
@FunctionalInterface
public interface MachineFigures {

  /** As of now. What cannot be counted, because the database is away for instance, throws. */
  List<MachineFigure> now();
}
