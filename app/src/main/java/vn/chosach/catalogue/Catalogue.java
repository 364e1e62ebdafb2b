package vn.chosach.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the catalogue. Every question is asked as of a day: a group that is banned today may
 * have been free when the act was done, and an act is judged by the law of its day.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Catalogue {

  /** Slug of the list of what was repealed of documents that stand. */
  public static final String ARTICLES = "dieu-khoan";

  private final CatalogueQuery query;

  Catalogue(CatalogueQuery query) {
    this.query = query;
  }

  /**
   * Groups of goods in the order of the list, headings before their groups.
   *
   * @param day the day asked about; {@code null} for the rows of all times
   */
  public List<GoodsGroup> goodsGroups(@Nullable LocalDate day) {
    return query.goodsGroups(day);
  }

  /** The group of that code on that day. */
  public Optional<GoodsGroup> goodsGroup(String code, LocalDate day) {
    return goodsGroups(day).stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /**
   * Kinds of violation in the order of the list.
   *
   * @param day the day asked about; {@code null} for the rows of all times
   */
  public List<ViolationKind> violationKinds(@Nullable LocalDate day) {
    return query.violationKinds(day);
  }

  /** The kind of that code on that day. */
  public Optional<ViolationKind> violationKind(String code, LocalDate day) {
    return violationKinds(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * Platforms in the order of the list.
   *
   * @param day the day asked about; {@code null} for the rows of all times
   */
  public List<Platform> platforms(@Nullable LocalDate day) {
    return query.platforms(day);
  }

  /** The platform of that code on that day. */
  public Optional<Platform> platform(String code, LocalDate day) {
    return platforms(day).stream().filter(platform -> platform.code().equals(code)).findFirst();
  }

  /**
   * The platform that a host name belongs to, by the longest listed name: {@code vt.tiktok.com} is
   * TikTok, {@code shop.tiktok.com} is TikTok Shop, {@code nottiktok.com} is neither.
   *
   * @param host name from an address, in any case, without port
   */
  public Optional<Platform> platformOf(String host, LocalDate day) {
    String asked = host.toLowerCase(Locale.ROOT);
    return query.platformCodeOf(asked).flatMap(code -> platform(code, day));
  }

  /**
   * Documents of the register in the order of the list.
   *
   * @param day only those in force on that day, or whose first day nobody has verified; {@code
   *     null} for all
   */
  public List<LegalBasis> legalBases(@Nullable LocalDate day) {
    return query.legalBases(day);
  }

  /** The document of that code, in force or not. */
  public Optional<LegalBasis> legalBasis(String code) {
    return query.legalBasis(code);
  }

  /**
   * What the register knows as repealed of a document that stands, among what words name.
   *
   * @param words point, clause, article, as people write them
   */
  public Optional<RepealedArticle> repealed(String basis, String words, LocalDate day) {
    return query.repealed(basis, day).stream()
        .filter(one -> Provision.names(one.article(), words))
        .findFirst();
  }
}
