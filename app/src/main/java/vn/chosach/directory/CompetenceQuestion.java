package vn.chosach.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "Việc này của ai?"
 *
 * @param goodsCode goods group of the catalogue
 * @param actCode kind of violation of the catalogue
 * @param areaKey unit in which it happened, old or new; {@code null} when it was only seen online
 * @param day the day it happened
 */
public record CompetenceQuestion(
    String goodsCode, String actCode, @Nullable String areaKey, LocalDate day) {}
