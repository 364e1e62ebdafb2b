package vn.chosach.ui.figures;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * One figure at one moment.
 *
 * @param name in the manner of Prometheus; one that ends with {@code _total} only grows while the
 *     program runs, every other one goes up and down
 * @param labels what tells it from figures of the same name: keys of agencies and names of jobs,
 *     never a person, a number or a word that somebody wrote
 */
public record MachineFigure(String name, Map<String, String> labels, double reading) {

  public MachineFigure {
    labels = new TreeMap<>(labels);
  }

  public static MachineFigure of(String name, double reading) {
    return new MachineFigure(name, Map.of(), reading);
  }

  public static MachineFigure of(String name, boolean yes) {
    return of(name, yes ? 1 : 0);
  }

  public static MachineFigure of(String name, String label, String is, double reading) {
    return new MachineFigure(name, Map.of(label, is), reading);
  }

  /** A duration in seconds, the unit of all times here. */
  public static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
