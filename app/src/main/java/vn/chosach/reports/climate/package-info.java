/**
 * Môi trường kinh doanh, lòng tin người tiêu dùng (plan section I.2): indicators that the records
 * give, by quarter, area and kind of seller, and those of surveys, each with its source.
 */
@NullMarked
package vn.chosach.reports.climate;

import org.jspecify.annotations.NullMarked;
