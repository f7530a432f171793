namespace Consultare.Sandbox.Control;

/// <summary>What to do with the clock; the parts given apply in this order.</summary>
/// <param name="Set">Instant with offset, or local date and time, to move to.</param>
/// <param name="AdvanceSeconds">Seconds to move forward.</param>
/// <param name="AdvanceDays">Whole days to move forward.</param>
/// <param name="Frozen">Whether to stand still from then on.</param>
/// <param name="RealTime">True to return to real time, running.</param>
internal sealed record ClockChange(
    string? Set, double? AdvanceSeconds, int? AdvanceDays, bool? Frozen, bool? RealTime);
