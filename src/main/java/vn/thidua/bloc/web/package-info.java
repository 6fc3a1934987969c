/** Pages of blocs, their years, members and officers, signed in and public. */
@NullMarked
package vn.thidua.bloc.web;

import org.jspecify.annotations.NullMarked;
