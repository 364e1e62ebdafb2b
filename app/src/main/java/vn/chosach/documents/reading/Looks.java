package vn.chosach.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * The look that Word gives: what stands at the run itself, else in its style and the styles that is
 * based on, else in the defaults of the document (ECMA-376 part 1, 17.7.2).
 */
@SuppressWarnings("NullAway")
final class Looks {

  private final @Nullable XWPFStyles styles;

  Looks(XWPFDocument document) {
    this.styles = document.getStyles();
  }

  Sheet.Run run(XWPFRun run, XWPFParagraph paragraph, String text) {
    List<CTRPr> layers = layers(run, paragraph);
    String font =
        found(
            layers,
            layer -> layer.sizeOfRFontsArray() == 0 ? null : layer.getRFontsArray(0).getAscii(),
            "");
    String color =
        found(
            layers,
            layer ->
                layer.sizeOfColorArray() == 0
                    ? null
                    : layer.getColorArray(0).xgetVal().getStringValue(),
            "auto");
    boolean capitals =
        on(layers, layer -> layer.sizeOfCapsArray() == 0 ? null : layer.getCapsArray(0));
    return new Sheet.Run(
        capitals ? text.toUpperCase(Locale.of("vi")) : text,
        font,
        size(layers),
        on(layers, layer -> layer.sizeOfBArray() == 0 ? null : layer.getBArray(0)),
        on(layers, layer -> layer.sizeOfIArray() == 0 ? null : layer.getIArray(0)),
        found(
            layers,
            layer ->
                layer.sizeOfUArray() == 0
                    ? null
                    : layer.getUArray(0).getVal() != null
                        && layer.getUArray(0).getVal() != STUnderline.NONE,
            false),
        color);
  }

  /** Size of the text of a paragraph that holds a field. */
  int size(XWPFParagraph paragraph) {
    return paragraph.getRuns().isEmpty()
        ? size(styled(paragraph.getStyle()))
        : size(layers(paragraph.getRuns().getLast(), paragraph));
  }

  Sheet.SheetLook look(XWPFParagraph paragraph, int room) {
    List<CTPPrBase> layers = new ArrayList<>();
    if (paragraph.getCTP().isSetPPr()) {
      layers.add(paragraph.getCTP().getPPr());
    }
    for (XWPFStyle style : chain(paragraph.getStyle())) {
      if (style.getCTStyle().isSetPPr()) {
        layers.add(style.getCTStyle().getPPr());
      }
    }
    int left = indent(layers, ind -> ind.isSetLeft() ? ind.getLeft() : ind.getStart());
    int right = indent(layers, ind -> ind.isSetRight() ? ind.getRight() : ind.getEnd());
    int hanging = indent(layers, ind -> ind.isSetHanging() ? ind.getHanging() : null);
    int first = indent(layers, ind -> ind.isSetFirstLine() ? ind.getFirstLine() : null);
    var rule =
        found(
            layers,
            layer -> spacing(layer, s -> s.isSetLineRule() ? s.getLineRule() : null),
            STLineSpacingRule.AUTO);
    return new Sheet.SheetLook(
        align(found(layers, l -> l.isSetJc() ? l.getJc().getVal().toString() : null, "left")),
        hanging != 0 ? -hanging : first,
        left,
        right,
        Units.twips(
            found(layers, l -> spacing(l, s -> s.isSetBefore() ? s.getBefore() : null), 0), 0),
        Units.twips(
            found(layers, l -> spacing(l, s -> s.isSetAfter() ? s.getAfter() : null), 0), 0),
        Units.twips(
            found(layers, l -> spacing(l, s -> s.isSetLine() ? s.getLine() : null), 240), 240),
        !rule.equals(STLineSpacingRule.AUTO),
        Rules.length(paragraph, layers, left, right, room),
        Rules.framed(layers),
        found(
            layers, l -> l.isSetOutlineLvl() ? l.getOutlineLvl().getVal().intValue() : null, null));
  }

  private static <T> @Nullable T spacing(
      CTPPrBase layer,
      Function<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing, @Nullable T> of) {
    return layer.isSetSpacing() ? of.apply(layer.getSpacing()) : null;
  }

  private static int indent(
      List<CTPPrBase> layers,
      Function<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd, @Nullable Object> of) {
    return Units.twips(found(layers, l -> l.isSetInd() ? of.apply(l.getInd()) : null, 0), 0);
  }

  private static String align(String word) {
    return switch (word) {
      case "start" -> "left";
      case "end" -> "right";
      case "distribute" -> "both";
      default -> word;
    };
  }

  private int size(List<CTRPr> layers) {
    return Units.twips(
        found(layers, l -> l.sizeOfSzArray() == 0 ? null : l.getSzArray(0).getVal(), 20), 20);
  }

  private static boolean on(List<CTRPr> layers, Function<CTRPr, @Nullable CTOnOff> of) {
    return found(
        layers,
        layer -> {
          CTOnOff mark = of.apply(layer);
          if (mark == null) {
            return null;
          }
          String value = mark.isSetVal() ? mark.xgetVal().getStringValue() : "true";
          return !value.equals("0") && !value.equals("false") && !value.equals("off");
        },
        false);
  }

  private List<CTRPr> layers(XWPFRun run, XWPFParagraph paragraph) {
    List<CTRPr> layers = new ArrayList<>();
    CTRPr own = run.getCTR().getRPr();
    if (own != null) {
      layers.add(own);
      if (own.sizeOfRStyleArray() > 0) {
        layers.addAll(styledOnly(own.getRStyleArray(0).getVal()));
      }
    }
    layers.addAll(styled(paragraph.getStyle()));
    return layers;
  }

  private List<CTRPr> styled(@Nullable String style) {
    List<CTRPr> layers = new ArrayList<>(styledOnly(style));
    XWPFStyles all = styles;
    if (all != null && all.getCtStyles().isSetDocDefaults()) {
      var defaults = all.getCtStyles().getDocDefaults();
      if (defaults.isSetRPrDefault() && defaults.getRPrDefault().isSetRPr()) {
        layers.add(defaults.getRPrDefault().getRPr());
      }
    }
    return layers;
  }

  private List<CTRPr> styledOnly(@Nullable String style) {
    return chain(style).stream()
        .map(one -> one.getCTStyle())
        .filter(one -> one.isSetRPr())
        .map(one -> one.getRPr())
        .toList();
  }

  private List<XWPFStyle> chain(@Nullable String id) {
    var chain = new ArrayList<XWPFStyle>();
    var seen = new HashSet<String>();
    XWPFStyles all = styles;
    if (all == null) {
      return chain;
    }
    String next = id == null ? "Normal" : id;
    Predicate<String> fresh = seen::add;
    while (next != null && fresh.test(next)) {
      XWPFStyle style = all.getStyle(next);
      if (style == null) {
        break;
      }
      chain.add(style);
      next = style.getBasisStyleID();
    }
    return chain;
  }

  private static <L, T extends @Nullable Object> T found(
      List<? extends L> layers, Function<L, @Nullable T> of, T otherwise) {
    for (L layer : layers) {
      T value = of.apply(layer);
      if (value != null) {
        return value;
      }
    }
    return otherwise;
  }

  static boolean drawn(
      org.openxmlformats.schemas.wordprocessingml.x2006.main.@Nullable CTBorder border) {
    return border != null
        && border.getVal() != null
        && border.getVal() != STBorder.NONE
        && border.getVal() != STBorder.NIL;
  }
}
