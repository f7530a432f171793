namespace Consultare.Integrations.Clinia;

/// <summary>A group of attendants that the settings name (F45: none is known to the code).</summary>
/// <param name="Id">Its id at Clinia.</param>
/// <param name="Name">The name the staff knows.</param>
public sealed record CliniaGroupLabel(string Id, string Name);
