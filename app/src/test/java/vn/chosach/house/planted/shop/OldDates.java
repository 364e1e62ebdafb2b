package vn.chosach.house.planted.shop;

record OldDates(java.sql.Timestamp at) {}
