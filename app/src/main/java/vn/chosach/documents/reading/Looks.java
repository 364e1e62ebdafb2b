package vn.chosach.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * The look that Word gives: what stands at the run itself, else in its style and the styles that is
 * based on, else in the defaults of the document (ECMA-376 part 1, 17.7.2).
 */
@SuppressWarnings("NullAway")
final class Looks {

  private static final Function<CTRPr, @Nullable String> FONT =
      layer -> layer.sizeOfRFontsArray() == 0 ? null : layer.getRFontsArray(0).getAscii();
  private static final Function<CTRPr, @Nullable String> COLOR =
      layer ->
          layer.sizeOfColorArray() == 0 ? null : layer.getColorArray(0).xgetVal().getStringValue();
  private static final Function<CTRPr, @Nullable Object> SIZE =
      layer -> layer.sizeOfSzArray() == 0 ? null : layer.getSzArray(0).getVal();
  private static final Function<CTRPr, @Nullable Boolean> CAPITALS =
      layer -> layer.sizeOfCapsArray() == 0 ? null : on(layer.getCapsArray(0));
  private static final Function<CTRPr, @Nullable Boolean> BOLD =
      layer -> layer.sizeOfBArray() == 0 ? null : on(layer.getBArray(0));
  private static final Function<CTRPr, @Nullable Boolean> ITALIC =
      layer -> layer.sizeOfIArray() == 0 ? null : on(layer.getIArray(0));
  private static final Function<CTRPr, @Nullable Boolean> UNDERLINED =
      layer ->
          layer.sizeOfUArray() == 0
              ? null
              : layer.getUArray(0).getVal() != null
                  && layer.getUArray(0).getVal() != STUnderline.NONE;

  private static final Function<CTPPrBase, @Nullable Object> LEFT =
      indent(ind -> ind.isSetLeft() ? ind.getLeft() : ind.getStart());
  private static final Function<CTPPrBase, @Nullable Object> RIGHT =
      indent(ind -> ind.isSetRight() ? ind.getRight() : ind.getEnd());
  private static final Function<CTPPrBase, @Nullable Object> HANGING =
      indent(ind -> ind.isSetHanging() ? ind.getHanging() : null);
  private static final Function<CTPPrBase, @Nullable Object> FIRST =
      indent(ind -> ind.isSetFirstLine() ? ind.getFirstLine() : null);
  private static final Function<CTPPrBase, @Nullable Object> BEFORE =
      spacing(one -> one.isSetBefore() ? one.getBefore() : null);
  private static final Function<CTPPrBase, @Nullable Object> AFTER =
      spacing(one -> one.isSetAfter() ? one.getAfter() : null);
  private static final Function<CTPPrBase, @Nullable Object> LINE =
      spacing(one -> one.isSetLine() ? one.getLine() : null);
  private static final Function<CTPPrBase, @Nullable Object> LINE_RULE =
      spacing(one -> one.isSetLineRule() ? one.getLineRule() : null);
  private static final Function<CTPPrBase, @Nullable String> ALIGN =
      layer -> layer.isSetJc() ? layer.getJc().getVal().toString() : null;
  private static final Function<CTPPrBase, @Nullable Integer> OUTLINE =
      layer -> layer.isSetOutlineLvl() ? layer.getOutlineLvl().getVal().intValue() : null;
  private static final Function<CTPPrBase, @Nullable CTPBdr> BORDERS =
      layer -> layer.isSetPBdr() ? layer.getPBdr() : null;

  private final @Nullable XWPFStyles styles;

  /** By style; what a style says is sought once, and not again for each run. */
  private final Map<String, Layers<CTRPr>> runs = new HashMap<>();

  private final Map<String, Layers<CTPPrBase>> paragraphs = new HashMap<>();

  Looks(XWPFDocument document) {
    this.styles = document.getStyles();
  }

  Sheet.Run run(XWPFRun run, XWPFParagraph paragraph, String text) {
    Layers<CTRPr> layers = layers(run, paragraph);
    return new Sheet.Run(
        layers.found(CAPITALS, false) ? text.toUpperCase(Locale.of("vi")) : text,
        layers.found(FONT, ""),
        size(layers),
        layers.found(BOLD, false),
        layers.found(ITALIC, false),
        layers.found(UNDERLINED, false),
        layers.found(COLOR, "auto"));
  }

  /** Size of the text of a paragraph that holds a field. */
  int size(XWPFParagraph paragraph) {
    return paragraph.getRuns().isEmpty()
        ? size(styled(paragraph.getStyle()))
        : size(layers(paragraph.getRuns().getLast(), paragraph));
  }

  Sheet.SheetLook look(XWPFParagraph paragraph, int room) {
    Layers<CTPPrBase> styled =
        paragraphs.computeIfAbsent(
            Objects.requireNonNullElse(paragraph.getStyle(), "Normal"),
            id ->
                new Layers<>(
                    chain(id).stream()
                        .map(XWPFStyle::getCTStyle)
                        .filter(CTStyle::isSetPPr)
                        .<CTPPrBase>map(CTStyle::getPPr)
                        .toList(),
                    null));
    Layers<CTPPrBase> layers =
        paragraph.getCTP().isSetPPr()
            ? new Layers<>(List.of(paragraph.getCTP().getPPr()), styled)
            : styled;
    int left = Units.twips(layers.found(LEFT, 0), 0);
    int right = Units.twips(layers.found(RIGHT, 0), 0);
    int hanging = Units.twips(layers.found(HANGING, 0), 0);
    int first = Units.twips(layers.found(FIRST, 0), 0);
    CTPBdr borders = layers.found(BORDERS, null);
    return new Sheet.SheetLook(
        align(layers.found(ALIGN, "left")),
        hanging != 0 ? -hanging : first,
        left,
        right,
        Units.twips(layers.found(BEFORE, 0), 0),
        Units.twips(layers.found(AFTER, 0), 0),
        Units.twips(layers.found(LINE, 240), 240),
        !layers.found(LINE_RULE, STLineSpacingRule.AUTO).equals(STLineSpacingRule.AUTO),
        Rules.length(paragraph, borders, left, right, room),
        Rules.framed(borders),
        layers.found(OUTLINE, null));
  }

  private static Function<CTPPrBase, @Nullable Object> spacing(
      Function<CTSpacing, @Nullable Object> of) {
    return layer -> layer.isSetSpacing() ? of.apply(layer.getSpacing()) : null;
  }

  private static Function<CTPPrBase, @Nullable Object> indent(
      Function<CTInd, @Nullable Object> of) {
    return layer -> layer.isSetInd() ? of.apply(layer.getInd()) : null;
  }

  private static String align(String word) {
    return switch (word) {
      case "start" -> "left";
      case "end" -> "right";
      case "distribute" -> "both";
      default -> word;
    };
  }

  private static int size(Layers<CTRPr> layers) {
    return Units.twips(layers.found(SIZE, 20), 20);
  }

  private static boolean on(CTOnOff mark) {
    String value = mark.isSetVal() ? mark.xgetVal().getStringValue() : "true";
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private Layers<CTRPr> layers(XWPFRun run, XWPFParagraph paragraph) {
    Layers<CTRPr> styled = styled(paragraph.getStyle());
    CTRPr own = run.getCTR().getRPr();
    if (own == null) {
      return styled;
    }
    return own.sizeOfRStyleArray() == 0
        ? new Layers<>(List.of(own), styled)
        : new Layers<>(
            Stream.concat(Stream.of(own), styledOnly(own.getRStyleArray(0).getVal())).toList(),
            styled);
  }

  private Layers<CTRPr> styled(@Nullable String style) {
    return runs.computeIfAbsent(
        Objects.requireNonNullElse(style, "Normal"),
        id -> new Layers<>(Stream.concat(styledOnly(id), defaults()).toList(), null));
  }

  private Stream<CTRPr> defaults() {
    XWPFStyles all = styles;
    if (all == null || !all.getCtStyles().isSetDocDefaults()) {
      return Stream.empty();
    }
    var defaults = all.getCtStyles().getDocDefaults();
    return defaults.isSetRPrDefault() && defaults.getRPrDefault().isSetRPr()
        ? Stream.of(defaults.getRPrDefault().getRPr())
        : Stream.empty();
  }

  private Stream<CTRPr> styledOnly(@Nullable String style) {
    return chain(style).stream()
        .map(XWPFStyle::getCTStyle)
        .filter(CTStyle::isSetRPr)
        .map(CTStyle::getRPr);
  }

  private List<XWPFStyle> chain(@Nullable String id) {
    var chain = new ArrayList<XWPFStyle>();
    var seen = new HashSet<String>();
    XWPFStyles all = styles;
    if (all == null) {
      return chain;
    }
    String next = id == null ? "Normal" : id;
    while (next != null && seen.add(next)) {
      XWPFStyle style = all.getStyle(next);
      if (style == null) {
        break;
      }
      chain.add(style);
      next = style.getBasisStyleID();
    }
    return chain;
  }

  /** What stands above comes first; what a style said is remembered. */
  private static final class Layers<L> {

    private final List<L> layers;
    private final @Nullable Layers<L> below;
    private final Map<Function<L, ?>, Optional<Object>> known = new IdentityHashMap<>();

    private Layers(List<L> layers, @Nullable Layers<L> below) {
      this.layers = layers;
      this.below = below;
    }

    @SuppressWarnings("unchecked")
    private <T extends @Nullable Object> T found(Function<L, @Nullable T> of, T otherwise) {
      if (below == null) {
        return (T) known.computeIfAbsent(of, one -> first(one)).orElse(otherwise);
      }
      T own = (T) first(of).orElse(null);
      return own == null ? below.found(of, otherwise) : own;
    }

    private Optional<Object> first(Function<L, ?> of) {
      for (L layer : layers) {
        Object value = of.apply(layer);
        if (value != null) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }
  }

  static boolean drawn(
      org.openxmlformats.schemas.wordprocessingml.x2006.main.@Nullable CTBorder border) {
    return border != null
        && border.getVal() != null
        && border.getVal() != STBorder.NONE
        && border.getVal() != STBorder.NIL;
  }
}
