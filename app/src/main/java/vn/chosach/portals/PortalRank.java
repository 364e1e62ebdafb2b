package vn.chosach.portals;

import java.time.LocalDate;

/**
 * Where a search engine shows a page for a keyword.
 *
 * @param month its first day
 * @param position from 1 to 100
 */
public record PortalRank(String keyword, LocalDate month, int position) {}
