/**
 * Classes that break a law on purpose, so that each guard is seen failing. Nothing here ships, and
 * Spring finds none of it: beans carry the profile {@code planted}.
 */
package vn.chosach.house.planted;
