namespace Consultare.Integrations.Feegow;

/// <summary>A record that could not be read: to be counted and listed, never guessed.</summary>
/// <param name="SourceId">Feegow's id as text, or the record's place in the answer (<c>#3</c>) when it has none.</param>
/// <param name="Field">
/// The first field that could not be read: agendamento_id, data, status_id, valor, agendado_em, or registro when the
/// whole record is no object.
/// </param>
/// <param name="Reason">Why, in pt-BR, without the value itself.</param>
/// <param name="KeepsStored">True when its id is known: a stored copy must then stay (hub-integrations 1.5).</param>
/// <param name="Id">Feegow's id; null when the record has none.</param>
public sealed record RejectedRecord(string SourceId, string Field, string Reason, bool KeepsStored, long? Id);
