package vn.chosach.ui.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The text form of Prometheus, version 0.0.4: figures of one name stand together. */
public final class FiguresText {

  private static final MediaType EXPOSITION =
      MediaType.valueOf("text/plain;version=0.0.4;charset=utf-8");

  private FiguresText() {}

  /** An answer that is kept nowhere. */
  public static ResponseEntity<String> answer(List<MachineFigure> figures) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(EXPOSITION)
        .body(of(figures));
  }

  static String of(List<MachineFigure> figures) {
    var text = new StringBuilder();
    figures.stream()
        .collect(
            Collectors.groupingBy(MachineFigure::name, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (name, alike) -> {
              String type = name.endsWith("_total") ? "counter" : "gauge";
              text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
              alike.forEach(one -> line(one, text));
            });
    return text.toString();
  }

  private static void line(MachineFigure figure, StringBuilder text) {
    text.append(figure.name());
    if (!figure.labels().isEmpty()) {
      text.append(
          figure.labels().entrySet().stream()
              .map(FiguresText::label)
              .collect(Collectors.joining(",", "{", "}")));
    }
    text.append(' ').append(BigDecimal.valueOf(figure.reading()).toPlainString()).append('\n');
  }

  private static String label(Map.Entry<String, String> label) {
    String value =
        label.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return label.getKey() + "=\"" + value + '"';
  }
}
