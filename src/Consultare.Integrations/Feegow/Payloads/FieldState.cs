namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>How a field of a record came.</summary>
internal enum FieldState
{
    /// <summary>Not there, null or blank.</summary>
    Absent,

    /// <summary>There and read.</summary>
    Read,

    /// <summary>There, but not what it should be.</summary>
    Unreadable,
}
