namespace Consultare.Grains.Runs;

/// <summary>Why a page did not close.</summary>
/// <param name="Message">Plain Portuguese, without personal data.</param>
/// <param name="Weight">How far the failure reaches.</param>
internal sealed record PageFailure(string Message, FailureWeight Weight)
{
    /// <summary>The broken credential behind it, such as <c>feegow/web</c>; null when it is none.</summary>
    public string? BlockedBy { get; init; }
}
