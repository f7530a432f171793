namespace Consultare.Integrations.Feegow.Reception;

/// <summary>A row of the reception that could not be read; holds nothing of it but its id.</summary>
/// <param name="SourceId">Id at the source, or empty.</param>
/// <param name="Field">The field that could not be read.</param>
/// <param name="Reason">Why, in pt-BR, without the value itself.</param>
public sealed record ReceptionReject(string SourceId, string Field, string Reason);
