using Google.Apis.Util;

namespace Consultare.Integrations.Sheets;

/// <summary>The hub's clock, as Google's library asks for it.</summary>
internal sealed class GoogleClock(TimeProvider clock) : IClock
{
    public DateTime Now => UtcNow;

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;
}
