namespace Consultare.Integrations.Clinia;

/// <summary>An answer that is not what was agreed; names the field that is wrong.</summary>
internal sealed class CliniaPayloadException(string what) : Exception(what);
