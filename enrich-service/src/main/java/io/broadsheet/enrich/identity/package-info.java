/**
 * What makes two records the same paper: identifiers in one spelling, dedup keys that find records of one paper, and a
 * fingerprint by which any two records can be compared without their texts. Only strong keys decide here; the others
 * propose, and query-service decides.
 *
 * <table>
 * <caption>Kinds of dedup keys that are not strong, and why each is there</caption>
 * <tr><th>kind</th><th>made of</th><th>finds</th></tr>
 * <tr><td>{@code title}</td><td>the title</td><td>the same title, whatever became of the abstract</td></tr>
 * <tr><td>{@code abstract}</td><td>the abstract</td><td>a new title over an abstract too short for bands</td></tr>
 * <tr><td>{@code sentence}</td><td>three sentences of the abstract</td><td>a new title over an abstract from which
 * sentences were cut</td></tr>
 * <tr><td>{@code title-author}</td><td>the title and the first author's surname</td><td>a title that is blocked because
 * too many papers have it</td></tr>
 * <tr><td>{@code authors}</td><td>surnames and initials of three authors or more, in any order</td><td>papers retitled
 * and rewritten by the same people</td></tr>
 * <tr><td>{@code authors-title}</td><td>first and last author and a sample of the title's words, four times</td><td>a
 * title changed by some words, with authors added in the middle</td></tr>
 * <tr><td>bands</td><td>MinHash of the abstract's pairs of words</td><td>similar abstracts under any title, authors
 * unknown</td></tr>
 * </table>
 */
@NullMarked
package io.broadsheet.enrich.identity;

import org.jspecify.annotations.NullMarked;
