namespace Consultare.Grains.Runs;

/// <summary>Why a page did not close.</summary>
/// <param name="Message">Plain Portuguese, without personal data.</param>
/// <param name="Weight">How far the failure reaches.</param>
internal sealed record PageFailure(string Message, FailureWeight Weight);
