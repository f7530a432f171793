namespace Consultare.Data.WaitingRoom;

/// <summary>A mean as people round it.</summary>
internal static class RoundedMean
{
    /// <summary>Sum over count, half up; 0 when nothing was counted.</summary>
    public static int Of(long sum, long count) =>
        count == 0 ? 0 : (int)Math.Round((decimal)sum / count, MidpointRounding.AwayFromZero);
}
