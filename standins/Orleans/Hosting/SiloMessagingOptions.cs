namespace Orleans.Configuration;

/// <summary>How a silo's grains send calls.</summary>
public class SiloMessagingOptions : MessagingOptions;
